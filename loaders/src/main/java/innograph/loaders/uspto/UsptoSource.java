package innograph.loaders.uspto;

import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Source;
import innograph.loaders.source.SourceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Grants and published applications of the United States Patent and Trademark Office, in the XML formats since 2001: single
 * documents, and weekly files that hold thousands.
 */
public final class UsptoSource implements Source {
    private static final SourceInfo INFO = new SourceInfo(
                    "uspto",
                    "Patents of the United States",
                    "United States Patent and Trademark Office",
                    "US Government work, in the public domain",
                    "https://data.uspto.gov/bulkdata",
                    "the weekly zip of full text or bibliographic data, a document (.xml, .sgm), or a folder of them")
            .inParts();

    private static final String DOCUMENT = "(?i).*\\.(xml|sgml?)(\\.gz)?";

    /** Documents with thousands of citations have some 2 MB before their description. */
    private static final int LONGEST_FRONT = 16 << 20;

    private static final int BEGINNING = 1 << 14;

    private final int longestFront;

    public UsptoSource() {
        this(LONGEST_FRONT);
    }

    UsptoSource(int longestFront) {
        this.longestFront = longestFront;
    }

    @Override
    public SourceInfo info() {
        return INFO;
    }

    @Override
    public void read(Input input, RecordSink sink) throws IOException {
        for (Input.Part part : documents(input)) {
            try (InputStream in = part.open()) {
                refuseTextFormats(part, in);
                DocumentReader reader = new DocumentReader(INFO, sink);
                new Documents(part.name(), longestFront, reader::read, reader::reject).read(in);
            }
        }
    }

    /** A weekly zip also has lists and reports about its documents. */
    private static List<Input.Part> documents(Input input) throws IOException {
        List<Input.Part> parts = input.parts();
        List<Input.Part> documents = parts.size() == 1
                ? parts
                : parts.stream().filter(part -> part.name().matches(DOCUMENT)).toList();
        if (documents.isEmpty()) {
            for (Input.Part part : parts) {
                try (InputStream in = part.open()) {
                    refuseTextFormats(part, in);
                }
            }
            throw new LoadException(
                    LoadProblem.FILE_OF_ANOTHER_FORMAT,
                    "%s has no file that could be read; give %s".formatted(input.name(), INFO.files()));
        }
        return documents;
    }

    private static void refuseTextFormats(Input.Part part, InputStream in) throws IOException {
        in.mark(BEGINNING);
        String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        in.reset();
        String instead = "give the XML of the same documents, which the office has for 2001 and later";
        if (beginning.startsWith("PATN") || beginning.startsWith("HHHHHT")) {
            throw refusal(part, "is in the Green Book format (APS) of 1976 to 2001, which is not read; " + instead);
        }
        if (beginning.contains("*** BRS DOCUMENT BOUNDARY ***")) {
            throw refusal(
                    part, "is in the text format of the office's search system (BRS), which is not read; " + instead);
        }
        if (!beginning.stripLeading().startsWith("<")) {
            throw refusal(part, "is no XML; give " + INFO.files());
        }
    }

    private static LoadException refusal(Input.Part part, String reason) {
        return new LoadException(LoadProblem.FILE_OF_ANOTHER_FORMAT, part.name() + " " + reason);
    }
}
