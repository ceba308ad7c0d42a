package innograph.app.http;

import static innograph.app.page.Markup.escaped;

import innograph.model.identifier.Identifier;
import innograph.queries.entity.Entity;
import innograph.queries.reconcile.ReconcileType;
import innograph.queries.reconcile.Reconciliation.Described;
import java.util.List;
import java.util.stream.Collectors;

/** An entity on a page so small that it fits beside a cell of a spreadsheet. */
final class ReconcilePage {
    /** Other pages may show it in a frame, as OpenRefine does; it has nothing that could be clicked on unawares. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final int MOST_NAMES = 6;
    private static final int MOST_IDENTIFIERS = 8;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <style>body{font:14px/1.4 sans-serif;margin:8px}h1{font-size:16px;margin:0}p{margin:4px 0}small{color:#555}</style>
            </head><body>%s</body></html>
            """;

    private ReconcilePage() {}

    static String of(Described described) {
        return PAGE.formatted(escaped(described.entity().name()), body(described));
    }

    /** What is shown, without the page around it. */
    static String body(Described described) {
        Entity entity = described.entity();
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(escaped(entity.name())).append("</h1>");
        String types = described.types().stream().map(ReconcileType::name).collect(Collectors.joining(", "));
        body.append("<p>").append(escaped(types)).append("</p>");
        if (!described.description().isEmpty()) {
            body.append("<p>").append(escaped(described.description())).append("</p>");
        }
        List<String> names = entity.names().stream()
                .map(Entity.Name::value)
                .filter(name -> !name.equals(entity.name()))
                .limit(MOST_NAMES)
                .toList();
        if (!names.isEmpty()) {
            body.append("<p>").append(escaped(String.join(" · ", names))).append("</p>");
        }
        entity.text("website")
                .ifPresent(site -> body.append("<p>").append(link(site, site)).append("</p>"));
        body.append("<p><small>")
                .append(described.identifiers().stream()
                        .limit(MOST_IDENTIFIERS)
                        .map(ReconcilePage::identifier)
                        .collect(Collectors.joining(" · ")))
                .append("</small></p>");
        return body.toString();
    }

    private static String identifier(String identifier) {
        return Identifier.parse(identifier)
                .flatMap(Identifier::url)
                .map(url -> link(url, identifier))
                .orElseGet(() -> escaped(identifier));
    }

    /** A link to http or https only: an address of another kind could be a script. */
    private static String link(String address, String text) {
        return address.matches("(?i)https?://\\S+")
                ? "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
                        .formatted(escaped(address), escaped(text))
                : escaped(text);
    }
}
