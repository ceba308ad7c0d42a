package innograph.queries.partners;

import innograph.queries.Reader;
import innograph.queries.landscape.Landscape;
import innograph.queries.landscape.Landscapes;
import innograph.queries.landscape.Strongest;
import innograph.queries.landscape.TextHits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.WeakHashMap;

/** Recommends partners. */
public final class Partners {
    private static final Feature[] FEATURES = Feature.values();
    private static final int SHOWN_OF_EACH = 8;

    private final Landscapes landscapes;
    private final PartnerModels models;
    private final TextHits textHits;
    /** What is derived from a landscape once, as long as there is the landscape. */
    private final Map<Landscape, Vitals> vitals = new WeakHashMap<>();

    public Partners(Reader reader, Landscapes landscapes) {
        this.landscapes = landscapes;
        this.models = new PartnerModels(reader);
        this.textHits = new TextHits(reader);
    }

    /**
     * The best partners, the best first.
     *
     * @return empty if the organization has never been heard of and neither text nor technologies say anything
     * @throws innograph.queries.GraphFailure if the store does not answer
     */
    public List<Partner> recommend(PartnerQuestion question) {
        Landscape landscape = landscapes.asOf(question.asOf());
        Vitals vitals = vitals(landscape);
        TextHits.Found found =
                question.text() == null ? TextHits.Found.NOTHING : textHits.of(question.text(), landscape);
        Seed seed = seed(question, landscape, found);
        if (!seed.hasOrganization()
                && seed.technologies().isEmpty()
                && seed.texts().isEmpty()) {
            return List.of();
        }
        int partners = seed.hasOrganization() ? vitals.partners[seed.organization()] : 0;
        Candidates candidates =
                Candidates.of(landscape, vitals, seed, question.filter().in(landscape));
        Ranking ranking = new Ranking(models.latest(), question.weights());
        List<Partner> best = new ArrayList<>();
        for (int position : ranking.best(candidates, partners, question.most())) {
            double[] contributions = ranking.contributions(candidates, position, partners);
            best.add(partner(landscape, seed, found, candidates, position, contributions));
        }
        return best;
    }

    private synchronized Vitals vitals(Landscape landscape) {
        return vitals.computeIfAbsent(landscape, Vitals::of);
    }

    private static Seed seed(PartnerQuestion question, Landscape landscape, TextHits.Found found) {
        OptionalInt organization =
                question.organization() == null ? OptionalInt.empty() : landscape.find(question.organization());
        Map<Integer, Float> technologies = new HashMap<>();
        if (organization.isPresent()) {
            add(technologies, Seed.of(landscape, organization.getAsInt()).technologies());
        }
        Map<Integer, Float> named = new HashMap<>();
        question.technologies()
                .forEach(id -> landscape.findTechnology(id).ifPresent(technology -> named.put(technology, 1f)));
        add(technologies, named);
        add(technologies, found.technologies());
        return new Seed(organization.orElse(-1), Seed.normalized(technologies), found.organizations());
    }

    /** Each way to name technologies counts the same. */
    private static void add(Map<Integer, Float> all, Map<Integer, Float> more) {
        Seed.normalized(more).forEach((technology, weight) -> all.merge(technology, weight, Float::sum));
    }

    private static Partner partner(
            Landscape landscape,
            Seed seed,
            TextHits.Found found,
            Candidates candidates,
            int position,
            double[] contributions) {
        List<Partner.Reason> reasons = new ArrayList<>();
        double score = 0;
        for (Feature feature : FEATURES) {
            double contribution = contributions[feature.place()];
            if (contribution > 0) {
                reasons.add(new Partner.Reason(feature, candidates.value(feature, position), contribution));
                score += contribution;
            }
        }
        reasons.sort(Comparator.comparingDouble(Partner.Reason::contribution).reversed());
        int organization = candidates.organization(position);
        Set<String> evidence = new LinkedHashSet<>();
        found.works().getOrDefault(organization, List.of()).stream()
                .limit(Partner.MOST_EVIDENCE / 2)
                .forEach(evidence::add);
        evidence.addAll(commonPartners(landscape, seed, organization));
        evidence.addAll(commonTechnologies(landscape, seed, organization));
        return new Partner(
                landscape.id(organization),
                Math.min(1, score),
                reasons,
                evidence.stream().limit(Partner.MOST_EVIDENCE).toList());
    }

    private static List<String> commonPartners(Landscape landscape, Seed seed, int other) {
        if (!seed.hasOrganization()) {
            return List.of();
        }
        Map<Integer, Float> mine = new HashMap<>();
        landscape.forEachPartner(seed.organization(), (partner, weight, recent, first) -> mine.put(partner, weight));
        Strongest<String> best = new Strongest<>(SHOWN_OF_EACH);
        landscape.forEachPartner(other, (partner, weight, recent, first) -> {
            Float mineToo = mine.get(partner);
            if (mineToo != null) {
                best.offer(weight * mineToo, landscape.id(partner));
            }
        });
        return best.best();
    }

    private static List<String> commonTechnologies(Landscape landscape, Seed seed, int other) {
        Strongest<String> best = new Strongest<>(SHOWN_OF_EACH);
        landscape.forEachTechnology(other, (technology, works, recent) -> {
            Float share = seed.technologies().get(technology);
            if (share != null) {
                best.offer(share * works, landscape.technologyId(technology));
            }
        });
        return best.best();
    }
}
