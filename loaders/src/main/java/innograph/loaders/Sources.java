package innograph.loaders;

import innograph.loaders.cordis.CordisSource;
import innograph.loaders.lens.LensSource;
import innograph.loaders.openalex.OpenAlexSource;
import innograph.loaders.plan.PlanSource;
import innograph.loaders.rdf.RdfSource;
import innograph.loaders.ror.RorSource;
import innograph.loaders.screening.ScreeningListSource;
import innograph.loaders.skos.ControlListSource;
import innograph.loaders.skos.SkosSource;
import innograph.loaders.source.Source;
import innograph.loaders.uspto.UsptoSource;
import java.util.List;
import java.util.Optional;

/** The sources that can be loaded. A new adapter is added here and nowhere else. */
public final class Sources {
    private final List<Source> all;

    /**
     * All sources.
     *
     * @param maxTriples triples that a file of RDF may have, 1 or more; innograph.load.max-triples
     */
    public Sources(long maxTriples) {
        all = List.of(
                new PlanSource(),
                new RorSource(),
                new CordisSource(),
                new OpenAlexSource(),
                new LensSource(),
                new UsptoSource(),
                new SkosSource(maxTriples),
                new ControlListSource(maxTriples),
                new ScreeningListSource(),
                new RdfSource(maxTriples));
    }

    public List<Source> all() {
        return all;
    }

    /** The source of this name; empty if there is none. */
    public Optional<Source> named(String name) {
        return all.stream().filter(source -> source.info().name().equals(name)).findFirst();
    }
}
