package innograph.loaders.uspto;

/** What an element contains: other elements, and texts between them. */
sealed interface Node permits Element, Node.Text {
    record Text(String value) implements Node {}
}
