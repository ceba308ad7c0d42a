package innograph.app.http;

import innograph.queries.reconcile.ReconcileType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the reconciliation service says of itself. The two versions of the protocol say some of it in ways that exclude each other, so
 * each has its own.
 */
final class ReconcileManifest {
    static final String DRAFT = "1.0-draft";

    private static final List<String> VERSIONS = List.of("0.2", DRAFT);
    private static final int WIDTH = 420;
    private static final int HEIGHT = 220;

    private final String base;
    private final int maxBatch;
    private final boolean isProtected;

    /**
     * The manifests of a service.
     *
     * @param base absolute address of the service, without a slash at its end
     * @param isProtected whether callers have to show who they are
     */
    ReconcileManifest(String base, int maxBatch, boolean isProtected) {
        this.base = base;
        this.maxBatch = maxBatch;
        this.isProtected = isProtected;
    }

    Map<String, Object> ofVersion02() {
        Map<String, Object> manifest = common("{{id}}");
        manifest.put("identifierSpace", "urn:innograph:entity");
        manifest.put("schemaSpace", "urn:innograph:type");
        Map<String, Object> preview = preview();
        preview.put("url", base + "/preview?id={{id}}");
        manifest.put("preview", preview);
        Map<String, Object> suggest = new LinkedHashMap<>();
        suggest.put("entity", suggestion("/suggest/entity", true));
        suggest.put("type", suggestion("/suggest/type", false));
        suggest.put("property", suggestion("/suggest/property", false));
        manifest.put("suggest", suggest);
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties",
                        ordered("service_url", base, "service_path", "/extend/propose"),
                        "property_settings",
                        List.of()));
        return manifest;
    }

    Map<String, Object> ofDraft() {
        Map<String, Object> manifest = common("{id}");
        manifest.put("preview", preview());
        manifest.put("suggest", ordered("entity", true, "property", true, "type", true));
        manifest.put("extend", ordered("proposeProperties", true, "propertySettings", List.of()));
        return manifest;
    }

    private Map<String, Object> common(String id) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", VERSIONS);
        manifest.put("name", "InnoGraph");
        manifest.put("view", Map.of("url", base + "/view?id=" + id));
        manifest.put(
                "defaultTypes",
                Stream.of("Organization", "Person", "Technology", "Project", "Patent", "Region")
                        .flatMap(type -> ReconcileType.of(type).stream())
                        .map(type -> ordered("id", type.id(), "name", type.name()))
                        .toList());
        manifest.put("batchSize", maxBatch);
        manifest.put("standardizedScore", true);
        if (isProtected) {
            manifest.put("authentication", ordered("type", "apiKey", "name", "Authorization", "in", "header"));
        }
        return manifest;
    }

    private static Map<String, Object> preview() {
        return ordered("width", WIDTH, "height", HEIGHT);
    }

    private Map<String, Object> suggestion(String path, boolean hasFlyout) {
        Map<String, Object> suggestion = ordered("service_url", base, "service_path", path);
        if (hasFlyout) {
            suggestion.put("flyout_service_url", base);
            suggestion.put("flyout_service_path", "/flyout/entity?id=${id}");
        }
        return suggestion;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
