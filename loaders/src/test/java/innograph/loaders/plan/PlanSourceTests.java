package innograph.loaders.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import innograph.loaders.load.LoadReport;
import innograph.loaders.load.LoadRequest;
import innograph.loaders.load.Loader;
import innograph.loaders.load.Progress;
import innograph.loaders.source.Input;
import innograph.loaders.source.LoadException;
import innograph.loaders.source.LoadProblem;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.GraphContent;
import innograph.loaders.testing.TestFiles;
import innograph.model.EntityType;
import innograph.model.LinkType;
import innograph.model.OrganizationKind;
import innograph.model.record.EntityRecord;
import innograph.model.record.LocalizedName;
import innograph.model.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSourceTests {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Nested
    class TheStarter {
        @RegisterExtension
        final TestGraph graph = new TestGraph();

        private LoadReport load() throws IOException {
            try (Input starter = PlanSource.starter()) {
                return new Loader(graph.driver(), folder, 2)
                        .load(LoadRequest.of(new PlanSource(), List.of(starter)), Progress.SILENT);
            }
        }

        private Gathered gathered() throws IOException {
            try (Input starter = PlanSource.starter()) {
                return Gathered.from(new PlanSource(), starter);
            }
        }

        @Test
        void isLoadedWithoutAnyReject() throws IOException {
            assertThat(load().rejected()).isEmpty();
        }

        @Test
        void hasBothEndsOfEveryLink() throws IOException {
            assertThat(load().linksWaiting()).isZero();
        }

        @Test
        void changesNothingTheSecondTime() throws IOException {
            load();
            SortedMap<String, String> before = GraphContent.of(graph);
            load();
            assertThat(GraphContent.of(graph)).isEqualTo(before);
        }

        @Test
        void givesTheClauseOfEveryEntity() throws IOException {
            assertThat(gathered().entities())
                    .allSatisfy(entity -> assertThat(entity.properties()).containsKey("clause"));
        }

        @Test
        void givesTheClauseOfEveryLink() throws IOException {
            assertThat(gathered().links())
                    .allSatisfy(link -> assertThat(link.properties()).containsKey("clause"));
        }

        @ParameterizedTest
        @CsvSource({
            "Plan, 1",
            "Region, 10",
            "Technology, 26",
            "Organization, 41",
            "Event, 7",
            "Indicator, 26",
            "Target, 23"
        })
        void holdsWhatThePlanNames(String type, long number) throws IOException {
            load();
            assertThat(graph.number("MATCH (n:" + type + ") RETURN count(n)")).isEqualTo(number);
        }

        @Test
        void saysEverythingInChineseAndInEnglish() throws IOException {
            assertThat(gathered().entities())
                    .allSatisfy(entity -> assertThat(entity.names())
                            .extracting(LocalizedName::language)
                            .contains("zh", "en"));
        }

        @Test
        void leadsFromEveryIndicatorToItsPlan() throws IOException {
            load();
            assertThat(graph.number("MATCH (i:Indicator) WHERE NOT (i)-[:FOR]->(:Plan) RETURN count(i)"))
                    .isZero();
        }

        @Test
        void leadsFromEveryTargetToItsIndicator() throws IOException {
            load();
            assertThat(graph.number("MATCH (t:Target) WHERE NOT (t)-[:FOR]->(:Indicator) RETURN count(t)"))
                    .isZero();
        }

        @Test
        void saysOfEveryIndicatorHowItIsCountedOrWhyItCantBe() throws IOException {
            assertThat(gathered().entities())
                    .filteredOn(entity -> entity.type() == EntityType.INDICATOR)
                    .allSatisfy(indicator -> {
                        assertThat(indicator.properties().containsKey("rule"))
                                .isNotEqualTo(indicator.properties().containsKey("unmeasured"));
                        assertThat(indicator.properties()).containsKeys("counted", "countedZh");
                    });
        }

        @Test
        void isADataSetOfItsOwn() {
            assertThat(new PlanSource().dataset(PlanSource.starter().name())).isEqualTo("plan");
        }
    }

    @Nested
    class APlanOfOnesOwn {
        private final Map<String, String> tables = new HashMap<>(Map.of(
                "plan.csv",
                "id,name_zh,name_en,region,issued,clause\nplan:toys,玩具计划,Plan for Toys,gbt2260:990000,2024,1\n",
                "regions.csv",
                "id,name_zh,name_en,level,part_of,clause\ngbt2260:990000,示例省,Example,PROVINCE,,1\n",
                "technologies.csv",
                "id,name_zh,name_en,broader,definition,clause\nplan:theme-kites,风筝,Kites,,Flying things.,2\n",
                "organizations.csv",
                """
                id,identifiers,name_zh,name_en,aliases,kinds,region,part_of,themes,description,clause
                plan:org-kites,wikidata:Q42|grid:grid.4.2,风筝所,Kite Institute,KI|Kite Institute,LABORATORY|INCUBATOR,gbt2260:990000,,plan:theme-kites,,3
                """,
                "events.csv",
                "id,name_zh,name_en,region,themes,clause\nplan:event-fair,风筝节,Kite Fair,gbt2260:990000,plan:theme-kites,4\n",
                "indicators.csv",
                "id,name_zh,name_en,unit,counted,not_counted_zh,clause\nplan:indicator-labs,实验室数,Laboratories,institutions,Laboratories.,办公室不计,5\n",
                "rules.yaml",
                """
                # how the graph tells it
                plan:indicator-labs:
                  count: ORGANIZATIONS
                  kinds: [LABORATORY, INCUBATOR]
                  recognized: CITY
                """,
                "targets.csv",
                "id,indicator,comparison,value,due,note,clause\nplan:target-labs,plan:indicator-labs,AT_LEAST,3,2025-12-31,,5\n",
                "links.csv",
                "from,type,to,clause\nplan:org-kites,COOPERATES_WITH,wikidata:Q43,6\n"));

        private Gathered read() throws IOException {
            return Gathered.from(new PlanSource(), new TestFiles(folder).folder("toys", tables));
        }

        private void replace(String table, String old, String replacement) {
            tables.computeIfPresent(table, (name, text) -> text.replace(old, replacement));
        }

        @Test
        void isReadWithoutReject() throws IOException {
            assertThat(read().rejects()).isEmpty();
        }

        @Test
        void namesWhatItWantsToReach() throws IOException {
            assertThat(read().entity("plan:target-labs").properties())
                    .containsOnly(
                            Map.entry("comparison", "AT_LEAST"),
                            Map.entry("value", 3.0),
                            Map.entry("due", LocalDate.of(2025, 12, 31)),
                            Map.entry("clause", "5"));
        }

        @Test
        void callsATargetLikeItsIndicator() throws IOException {
            assertThat(read().entity("plan:target-labs").names())
                    .containsExactly(new LocalizedName("实验室数", "zh"), new LocalizedName("Laboratories", "en"));
        }

        @Test
        void mayGiveAnOrganizationSeveralKindsAliasesAndIdentifiers() throws IOException {
            EntityRecord organization = read().entity("plan:org-kites");
            assertThat(organization.kinds()).containsExactly(OrganizationKind.LABORATORY, OrganizationKind.INCUBATOR);
            assertThat(organization.aliases()).containsExactly("KI");
            assertThat(organization.identifiers()).hasSize(3);
        }

        @ParameterizedTest
        @CsvSource({
            "LOCATED_IN, plan:org-kites>gbt2260:990000",
            "LOCATED_IN, plan:event-fair>gbt2260:990000",
            "ABOUT, plan:org-kites>plan:theme-kites",
            "ABOUT, plan:event-fair>plan:theme-kites",
            "FOR, plan:toys>gbt2260:990000",
            "FOR, plan:indicator-labs>plan:toys",
            "FOR, plan:target-labs>plan:indicator-labs",
            "COOPERATES_WITH, plan:org-kites>wikidata:Q43",
        })
        void linksWhatItNames(LinkType type, String ends) throws IOException {
            assertThat(read().links(type)).contains(ends);
        }

        @ParameterizedTest
        @CsvSource({
            "organizations.csv, LABORATORY|, LABORATORIUM|, VALUE_UNREADABLE, LABORATORIUM' is none of",
            "organizations.csv, plan:theme-kites, kites, VALUE_UNREADABLE, kites' is no identifier; write scheme:value",
            "targets.csv, 2025-12-31, soon, VALUE_UNREADABLE, soon' is no date",
            "targets.csv, plan:indicator-labs, plan:indicator-toys, RECORD_INVALID, is not in indicators.csv",
            "indicators.csv, institutions, '', RECORD_INVALID, column unit is empty",
            "links.csv, COOPERATES_WITH, LIKES, VALUE_UNREADABLE, LIKES' is none of",
            "links.csv, COOPERATES_WITH, ACTIVE_IN, RECORD_INVALID, is derived",
            "events.csv, ',4', ',', RECORD_INVALID, column clause is empty",
        })
        void pointsAtTheLineOfAnError(String table, String old, String wrong, LoadProblem problem, String reason)
                throws IOException {
            replace(table, old, wrong);
            assertThat(read().rejects().getFirst()).satisfies(reject -> {
                assertThat(reject.problem()).isEqualTo(problem);
                assertThat(reject.place()).hasToString(table + " line 2");
                assertThat(reject.reason()).contains(reason);
            });
        }

        @Test
        void needsAllItsTables() {
            tables.remove("events.csv");
            assertThatThrownBy(this::read)
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("has no events.csv; docs/plan-files.md");
        }

        @Test
        void needsAPlan() {
            tables.put("plan.csv", "id,name_zh,name_en,region,issued,clause\n");
            assertThatThrownBy(this::read)
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("plan.csv has no plan; write one row");
        }

        @ParameterizedTest
        @CsvSource({
            "/data/toys, plan-toys",
            "/data/toys/, plan-toys",
            "toys.zip, plan-toys",
            "C:\\data\\toys, plan-toys"
        })
        void isADataSetNamedAfterItsFolder(String path, String dataset) {
            assertThat(new PlanSource().dataset(path)).isEqualTo(dataset);
        }

        @Test
        void saysOfAnIndicatorHowItIsCounted() throws IOException {
            assertThat(read().entity("plan:indicator-labs").properties())
                    .containsEntry("rule", "count: ORGANIZATIONS\nkinds: LABORATORY | INCUBATOR\nrecognized: CITY")
                    .containsEntry("counted", "Laboratories.")
                    .containsEntry("notCountedZh", "办公室不计");
        }

        @Test
        void mayHaveNoRules() throws IOException {
            tables.remove("rules.yaml");
            assertThat(read().entity("plan:indicator-labs").properties()).doesNotContainKey("rule");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "ORGANIZATIONS; LABS; 3; 'LABS' is none of [ORGANIZATIONS",
                    "LABORATORY; LABOR; 4; 'LABOR' is none of ENTERPRISE",
                    "recognized; recognised; 5; a rule has no word 'recognised'",
                    "CITY; TOWN; 5; 'TOWN' is none of COUNTY, CITY, PROVINCE, COUNTRY",
                    "recognized; kinds; 5; 'kinds' is there twice",
                    "plan:indicator-labs; labs; 2; 'labs' is no identifier of an indicator",
                    "plan:indicator-labs; plan:indicator-kites; 2; plan:indicator-kites is not in indicators.csv",
                    "recognized: CITY; roles: broker; 5; 'roles' can't be said of ORGANIZATIONS"
                })
        void pointsAtTheLineOfARuleThatIsWrong(String old, String wrong, int line, String reason) throws IOException {
            replace("rules.yaml", old, wrong);
            assertThat(read().rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.place()).hasToString("rules.yaml line " + line);
                assertThat(reject.reason()).contains(reason);
            });
        }

        @Test
        void losesARuleThatIsWrongAndKeepsTheIndicator() throws IOException {
            replace("rules.yaml", "CITY", "TOWN");
            assertThat(read().entity("plan:indicator-labs").properties()).doesNotContainKey("rule");
        }

        @ParameterizedTest
        @ValueSource(strings = {"kinds: [LABORATORY", "\t- x: [", "a: *b", "a: b\n}}", "? [a, b]\n: c"})
        void isRefusedWhereItsRulesAreNoYaml(String text) {
            tables.put("rules.yaml", text);
            assertThatThrownBy(this::read)
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("LOAD-205")
                    .hasMessageContaining("rules.yaml");
        }

        @Test
        void isRefusedWhereItsRulesNestWithoutEnd() {
            tables.put("rules.yaml", "[".repeat(100_000));
            assertThatThrownBy(this::read)
                    .isInstanceOf(LoadException.class)
                    .hasMessageContaining("rules.yaml line 1: more than 50 levels");
        }

        @Test
        void isRefusedWhereItsRulesAreEndless() {
            tables.put("rules.yaml", "# " + "x".repeat(1 << 20));
            assertThatThrownBy(this::read).isInstanceOf(LoadException.class).hasMessageContaining("LOAD-206");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- a list",
                    "just a text",
                    "plan:indicator-labs: ORGANIZATIONS",
                    "plan:indicator-labs: {count: {a: b}}",
                    "plan:indicator-labs: {count: ORGANIZATIONS, titles: [[a]]}",
                    "plan:indicator-labs: {count: ORGANIZATIONS, titles: \"a\\nb\"}",
                    "plan:indicator-labs: {count: ORGANIZATIONS, kinds: \"LABORATORY) DETACH DELETE (n\"}",
                    "plan:indicator-labs: &a {count: *a}"
                })
        void rejectsWhatIsNoRuleAndLoadsTheRest(String text) throws IOException {
            tables.put("rules.yaml", text);
            Gathered read = read();
            assertThat(read.rejects())
                    .isNotEmpty()
                    .allMatch(reject -> reject.place().file().equals("rules.yaml"));
            assertThat(read.entity("plan:indicator-labs").properties()).doesNotContainKey("rule");
        }

        @Test
        void mayHaveTheRulesThatThePageShows() throws IOException {
            String page = Files.readString(Path.of("../docs/plan-files.md"));
            String rules =
                    page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n", page.indexOf("```yaml\n")));
            tables.put("rules.yaml", rules);
            tables.put("targets.csv", "id,indicator,comparison,value,due,note,clause\n");
            tables.put(
                    "indicators.csv",
                    rules.lines()
                            .filter(line -> line.startsWith("plan:"))
                            .map(line -> line.replace(":", "").replaceFirst("plan", "plan:") + ",Name,pieces,1")
                            .collect(Collectors.joining("\n", "id,name_en,unit,clause\n", "\n")));
            assertThat(read().rejects()).isEmpty();
            assertThat(read().entity("plan:indicator-joint-bodies").properties())
                    .containsKey("rule");
        }

        @Test
        void isToldWhereItsFormerColumnWent() throws IOException {
            tables.put(
                    "indicators.csv",
                    "id,name_en,unit,counts_kind,clause\nplan:indicator-labs,Laboratories,institutions,LABORATORY,5\n");
            assertThat(read().rejects().getFirst().reason()).contains("counts_kind", "rules.yaml");
        }

        @Test
        void saysOfARegionHowManyLiveThere() throws IOException {
            tables.put("regions.csv", """
                    id,name_en,level,population,population_year,population_source,clause
                    gbt2260:990000,Example,PROVINCE,1200,2020,Census,1
                    """);
            assertThat(read().entity("gbt2260:990000").properties())
                    .containsEntry("population", 1200L)
                    .containsEntry("populationYear", 2020L)
                    .containsEntry("populationSource", "Census");
        }

        @Test
        void saysOfAnOrganizationWhoRecognizedIt() throws IOException {
            tables.put("organizations.csv", """
                    id,name_en,kinds,recognized,recognized_since,titles,established,clause
                    plan:org-kites,Kite Institute,LABORATORY,CITY,2019-05-01,Best|ISO 1,2001,3
                    """);
            assertThat(read().entity("plan:org-kites").properties())
                    .containsEntry("recognized", "CITY")
                    .containsEntry("recognizedSince", LocalDate.of(2019, 5, 1))
                    .containsEntry("titles", List.of("Best", "ISO 1"))
                    .containsEntry("established", 2001L);
        }

        @Test
        void statesOnePlan() throws IOException {
            assertThat(read().entities())
                    .filteredOn(entity -> entity.type() == EntityType.PLAN)
                    .hasSize(1);
        }
    }
}
