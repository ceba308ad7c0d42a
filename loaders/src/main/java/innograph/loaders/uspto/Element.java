package innograph.loaders.uspto;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document. Whatever is asked for and is not there is empty: the formats have dozens of versions.
 *
 * @param content elements and the texts between them, in their order
 */
record Element(String name, Map<String, String> attributes, List<Node> content) implements Node {
    /** The elements right below it. */
    Stream<Element> children() {
        return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** All elements at the end of a path such as {@code inventors/inventor}. */
    Stream<Element> all(String path) {
        Stream<Element> reached = Stream.of(this);
        for (String step : path.split("/", -1)) {
            reached = reached.flatMap(Element::children).filter(element -> element.name.equals(step));
        }
        return reached;
    }

    /** The first element at the end of the first path that leads to one. */
    Optional<Element> first(String... paths) {
        return Stream.of(paths).flatMap(this::all).findFirst();
    }

    /** All elements of a name below it, at whatever depth. */
    Stream<Element> anywhere(String wanted) {
        return children()
                .flatMap(child -> Stream.concat(
                        child.name.equals(wanted) ? Stream.of(child) : Stream.empty(), child.anywhere(wanted)));
    }

    /** The text of the first element at the end of the first path that leads to one; null if there is none or it is blank. */
    @Nullable
    String text(String... paths) {
        return first(paths).map(Element::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** All text within it in one line. */
    String text() {
        return rawText().strip().replaceAll("\\s+", " ");
    }

    /** All text within it as it stands there: some old values are laid out in columns. */
    String rawText() {
        return content.stream()
                .map(node -> switch (node) {
                    case Node.Text text -> text.value();
                    case Element element -> element.rawText();
                })
                .collect(Collectors.joining());
    }

    /** The texts at the end of several paths with blanks between, as the parts of a person's name. */
    @Nullable
    String joined(String... paths) {
        String joined =
                Stream.of(paths).map(this::text).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
