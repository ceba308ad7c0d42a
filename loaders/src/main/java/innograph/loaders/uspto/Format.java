package innograph.loaders.uspto;

import innograph.loaders.patent.PatentDocument;
import java.util.Optional;

/** The formats of documents that can be read, by the name of their root element. */
enum Format {
    GRANT("us-patent-grant") {
        @Override
        PatentDocument read(Element root, Fields fields) {
            return new CurrentFormat(root, "us-bibliographic-data-grant", fields).grant();
        }
    },
    APPLICATION("us-patent-application") {
        @Override
        PatentDocument read(Element root, Fields fields) {
            return new CurrentFormat(root, "us-bibliographic-data-application", fields).application();
        }
    },
    GRANT_UNTIL_2004("PATDOC") {
        @Override
        PatentDocument read(Element root, Fields fields) {
            return new GrantUntil2004(root, fields).document();
        }
    },
    APPLICATION_UNTIL_2004("patent-application-publication") {
        @Override
        PatentDocument read(Element root, Fields fields) {
            return new ApplicationUntil2004(root, fields).document();
        }
    };

    private final String root;

    Format(String root) {
        this.root = root;
    }

    /** Reads what a document says; its parts that are wrong are rejected. */
    abstract PatentDocument read(Element root, Fields fields);

    /** The format of documents with this root; empty if they are no patents. */
    static Optional<Format> of(String root) {
        for (Format format : values()) {
            if (format.root.equals(root)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
