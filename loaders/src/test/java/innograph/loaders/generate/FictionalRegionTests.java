package innograph.loaders.generate;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.loaders.plan.PlanSource;
import innograph.loaders.table.ReadyMappings;
import innograph.loaders.table.TableSource;
import innograph.loaders.testing.Gathered;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LinkRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of a region of 1,000 organizations say, read with the mapping that comes along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FictionalRegionTests {
    private static final int ORGANIZATIONS = 1_000;
    private static final String OURS = "local:fictional-region/";
    private static final String ORGANIZATION = OURS + "organizations/";

    private final Communities communities = Setting.of(ORGANIZATIONS, 1).communities();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private WrittenRegion written;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Gathered said;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        written = FictionalRegion.write(folder, ORGANIZATIONS, 1, RegionProgress.SILENT);
        said = Gathered.from(
                new TableSource(ReadyMappings.named("fictional-region").orElseThrow()), folder);
    }

    private List<EntityRecord> entities(EntityType type) {
        return said.entities().stream().filter(entity -> entity.type() == type).toList();
    }

    private Stream<LinkRecord> links(LinkType... types) {
        return said.links().stream().filter(link -> Arrays.asList(types).contains(link.type()));
    }

    /** Works, each with the numbers of the organizations that did them together. */
    private Map<String, List<Integer>> works() {
        Map<String, List<Integer>> works = new HashMap<>();
        links(LinkType.APPLIED_BY, LinkType.AUTHORED_BY, LinkType.PARTICIPATES_IN)
                .forEach(link -> {
                    boolean turned = link.type() == LinkType.PARTICIPATES_IN;
                    String organization = (turned ? link.from() : link.to()).toString();
                    if (organization.startsWith(ORGANIZATION)) {
                        works.computeIfAbsent((turned ? link.to() : link.from()).toString(), _ -> new ArrayList<>())
                                .add(Integer.valueOf(organization.substring(ORGANIZATION.length())));
                    }
                });
        return works;
    }

    @Nested
    class IsMarkedAsFictional {
        @Test
        void inEveryId() {
            assertThat(said.ids()).allMatch(id -> id.startsWith(OURS));
        }

        @Test
        void inEveryName() {
            assertThat(said.entities())
                    .flatExtracting(EntityRecord::names)
                    .allMatch(name -> name.value().contains(name.language().equals("zh") ? "虚构" : "Fictional"));
        }

        @Test
        void inBothLanguages() {
            assertThat(said.entities())
                    .allMatch(entity -> entity.names().stream()
                            .map(name -> name.language())
                            .toList()
                            .equals(List.of("zh", "en")));
        }

        @Test
        void inEveryNumberOfAPatent() {
            assertThat(entities(EntityType.PATENT))
                    .allMatch(patent ->
                            String.valueOf(patent.properties().get("number")).startsWith("FICTION-"));
        }

        @Test
        void andHangsOnNothingReal() {
            assertThat(said.links())
                    .allMatch(link -> link.from().toString().startsWith(OURS)
                            && link.to().toString().startsWith(OURS));
        }
    }

    @Nested
    class IsWhole {
        @Test
        void withOrganizationsOfEveryKind() {
            assertThat(entities(EntityType.ORGANIZATION))
                    .hasSize(ORGANIZATIONS)
                    .flatExtracting(EntityRecord::kinds)
                    .contains(OrganizationKind.values());
        }

        @Test
        void withEverythingThatTechnologyTransferIsAbout() {
            assertThat(said.entities())
                    .extracting(EntityRecord::type)
                    .contains(
                            EntityType.PERSON,
                            EntityType.PATENT,
                            EntityType.PUBLICATION,
                            EntityType.PROJECT,
                            EntityType.OFFER,
                            EntityType.DEMAND,
                            EntityType.CONTRACT,
                            EntityType.TECHNOLOGY,
                            EntityType.REGION);
        }

        @Test
        void withEveryLinkBetweenThem() {
            assertThat(said.links())
                    .extracting(LinkRecord::type)
                    .contains(
                            LinkType.PART_OF,
                            LinkType.LOCATED_IN,
                            LinkType.SUCCEEDED_BY,
                            LinkType.MEMBER_OF,
                            LinkType.HOSTS,
                            LinkType.COOPERATES_WITH,
                            LinkType.PARTICIPATES_IN,
                            LinkType.ABOUT,
                            LinkType.AFFILIATED_WITH,
                            LinkType.APPLIED_BY,
                            LinkType.INVENTED_BY,
                            LinkType.AUTHORED_BY,
                            LinkType.CITES,
                            LinkType.FUNDED_BY,
                            LinkType.OFFERS,
                            LinkType.DEMANDS,
                            LinkType.BUYER,
                            LinkType.SELLER,
                            LinkType.TRANSFERS,
                            LinkType.BROADER);
        }

        @Test
        void andNothingOfItIsRejected() {
            assertThat(said.rejects()).isEmpty();
        }

        @Test
        void andBothEndsOfEveryLinkAreThere() {
            Set<String> ids = new HashSet<>(said.ids());
            assertThat(said.links())
                    .allMatch(link -> ids.contains(link.from().toString())
                            && ids.contains(link.to().toString()));
        }

        @Test
        void andNoIdIsThereTwice() {
            assertThat(said.ids()).doesNotHaveDuplicates();
        }

        @Test
        void andNoLinkIsThereTwice() {
            assertThat(said.links().stream().map(link -> link.from() + " " + link.type() + " " + link.to()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void andNoTwoOrganizationsAreCalledAlike() {
            assertThat(entities(EntityType.ORGANIZATION).stream()
                            .map(organization -> organization.names().getFirst().value()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void andCountedRightly() {
            assertThat(written.entities()).isEqualTo(said.entities().size());
            assertThat(written.links()).isEqualTo(said.links().size());
        }
    }

    @Nested
    class HasAPlan {
        private Gathered plan() throws IOException {
            return Gathered.from(new PlanSource(), written.folder().resolve("fictional-plan"));
        }

        @Test
        void withTheIndicatorsTargetsAndRulesOfTheStarter() throws IOException {
            Gathered plan = plan();
            assertThat(plan.rejects()).isEmpty();
            assertThat(plan.entities())
                    .filteredOn(entity -> entity.type() == EntityType.INDICATOR)
                    .hasSize(26)
                    .filteredOn(indicator -> indicator.properties().containsKey("rule"))
                    .hasSize(24);
            assertThat(plan.entities())
                    .filteredOn(entity -> entity.type() == EntityType.TARGET)
                    .hasSize(23);
        }

        @Test
        void thatNamesNothingReal() throws IOException {
            assertThat(plan().entities())
                    .allSatisfy(entity -> assertThat(entity.properties().getOrDefault("rule", "")
                                    + entity.identifiers().toString())
                            .doesNotContain("gbt2260", "CNY", "handan", "plan:indicator"));
        }

        @Test
        void whoseLinksLeadToTheRegion() throws IOException {
            assertThat(plan().links(LinkType.FOR)).contains("plan:fictional-2018>" + OURS + "regions/1-1");
        }

        @Test
        void thatIsWrittenAnewWithTheRegion() throws IOException {
            FictionalRegion.write(written.folder(), ORGANIZATIONS, 1, RegionProgress.SILENT);
            assertThat(plan().rejects()).isEmpty();
        }
    }

    @Nested
    class IsLikeARealOne {
        @Test
        void withAboutThirtyLinksForEachOrganization() {
            assertThat((double) written.links() / ORGANIZATIONS).isBetween(25.0, 35.0);
        }

        @Test
        void becauseTheFirstHundredthOfTheOrganizationsDoesATenthOfTheWork() {
            Map<Integer, Long> works = works().values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(organization -> organization, Collectors.counting()));
            List<Long> most =
                    works.values().stream().sorted(Collections.reverseOrder()).toList();
            assertThat(sum(most.subList(0, ORGANIZATIONS / 100))).isGreaterThan(sum(most) / 10);
        }

        private static long sum(List<Long> numbers) {
            return numbers.stream().mapToLong(Long::longValue).sum();
        }

        @Test
        void becauseFewPatentsAreCitedOftenAndMostNeverOrOnce() {
            Map<String, Long> cited = links(LinkType.CITES)
                    .map(link -> link.to().toString())
                    .filter(id -> id.startsWith(OURS + "patents/"))
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            long average = 1
                    + sum(List.copyOf(cited.values()))
                            / entities(EntityType.PATENT).size();
            assertThat(Collections.max(cited.values())).isGreaterThan(10 * average);
        }

        @Test
        void becauseMostWorkTogetherIsDoneWithinACommunity() {
            List<List<Integer>> together = works().values().stream()
                    .filter(organizations -> organizations.size() > 1)
                    .toList();
            long within = together.stream().filter(this::isOfOneCommunity).count();
            assertThat((double) within / together.size()).isBetween(0.5, 0.95);
        }

        private boolean isOfOneCommunity(List<Integer> organizations) {
            return organizations.stream().map(communities::of).distinct().count() == 1;
        }

        @Test
        void becauseItGrewOverTheYears() {
            assertThat(publishedBetween(2020, 2024)).isGreaterThan(4 * publishedBetween(1995, 1999));
            assertThat(publishedBetween(1995, 1999)).isPositive();
        }

        private long publishedBetween(int first, int last) {
            return entities(EntityType.PUBLICATION).stream()
                    .map(publication -> (long) publication.properties().getOrDefault("year", 0L))
                    .filter(year -> year >= first && year <= last)
                    .count();
        }

        @Test
        void andWhatIsCitedWasThereBefore() {
            Map<String, LocalDate> published = said.entities().stream()
                    .filter(entity -> entity.properties().containsKey("published"))
                    .collect(Collectors.toMap(
                            entity -> entity.identifiers().getFirst().toString(),
                            entity -> (LocalDate) entity.properties().getOrDefault("published", LocalDate.MAX)));
            Predicate<LinkRecord> backwards = link -> !published
                    .getOrDefault(link.to().toString(), LocalDate.MAX)
                    .isAfter(published.getOrDefault(link.from().toString(), LocalDate.MIN));
            assertThat(links(LinkType.CITES)).allMatch(backwards);
        }

        @Test
        void andOnlyFundsAndGovernmentsPay() {
            Set<String> paying = entities(EntityType.ORGANIZATION).stream()
                    .filter(organization -> organization.kinds().contains(OrganizationKind.FUND)
                            || organization.kinds().contains(OrganizationKind.GOVERNMENT))
                    .map(organization -> organization.identifiers().getFirst().toString())
                    .collect(Collectors.toSet());
            assertThat(links(LinkType.FUNDED_BY))
                    .allMatch(link -> paying.contains(link.to().toString()));
        }

        @Test
        void andInventorsHaveAPlaceFromOne() {
            assertThat(links(LinkType.INVENTED_BY))
                    .allMatch(link -> (long) link.properties().getOrDefault("position", 0L) >= 1);
        }
    }
}
