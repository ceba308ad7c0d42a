package innograph.loaders.rdf;

import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Place;
import innograph.loaders.source.RecordSink;
import innograph.loaders.source.Reject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** What the shapes say of a graph: which of its things are left out, and which links of things that stay. */
final class Verdict {
    private final Graph graph;
    private final List<ReportEntry> violations;
    private final Set<Node> things = new HashSet<>();
    private final Set<Triple> links = new HashSet<>();

    private Verdict(Graph graph, List<ReportEntry> violations) {
        this.graph = graph;
        this.violations = violations;
    }

    static Verdict on(Graph graph, Vocabulary vocabulary) {
        List<ReportEntry> violations = new ArrayList<>(
                ShaclValidator.get().validate(vocabulary.shapes(), graph).getEntries());
        Verdict verdict = new Verdict(graph, violations);
        for (ReportEntry violation : violations) {
            Node predicate = predicate(violation.resultPath());
            if (predicate != null
                    && violation.value() != null
                    && vocabulary.link(predicate).isPresent()) {
                verdict.links.add(Triple.create(violation.focusNode(), predicate, violation.value()));
            } else {
                verdict.things.add(violation.focusNode());
            }
        }
        return verdict;
    }

    private static @Nullable Node predicate(@Nullable Path path) {
        return path instanceof P_Link link ? link.getNode() : null;
    }

    boolean leavesOut(Node thing) {
        return things.contains(thing);
    }

    boolean leavesOut(Triple link) {
        return things.contains(link.getSubject()) || links.contains(link);
    }

    /** Says what is left out and why, always in the same order. */
    void report(String file, RecordSink sink) {
        violations.stream()
                .map(violation -> reject(file, violation))
                .distinct()
                .sorted(Comparator.comparing((Reject reject) -> reject.place().position())
                        .thenComparing(Reject::reason)
                        .thenComparing(Reject::text))
                .forEach(sink::reject);
    }

    private Reject reject(String file, ReportEntry violation) {
        String node = describe(violation.focusNode());
        String reason = "%s breaks %s (%s): %s"
                .formatted(
                        node,
                        local(violation.source()),
                        local(violation.sourceConstraintComponent()).replace("ConstraintComponent", ""),
                        violation.message());
        Node predicate = predicate(violation.resultPath());
        String text = violation.value() == null ? node : describe(violation.value());
        return new Reject(
                LoadProblem.SHAPE_VIOLATED,
                new Place(file, node),
                reason,
                predicate == null ? text : local(predicate) + " " + text);
    }

    /** The parser numbers nodes without IRI anew each time; a name tells a reader more. */
    private String describe(Node node) {
        if (!node.isBlank()) {
            return Values.text(node);
        }
        return graph.stream(node, Vocabulary.NAME, Node.ANY)
                .map(named -> Values.text(named.getObject()))
                .sorted()
                .findFirst()
                .map(name -> "a node without IRI, named '%s',".formatted(name))
                .orElse("a node without IRI");
    }

    private static String local(@Nullable Node term) {
        return term == null || !term.isURI() ? "a shape" : term.getURI().replaceFirst("^.*[#/]", "");
    }
}
