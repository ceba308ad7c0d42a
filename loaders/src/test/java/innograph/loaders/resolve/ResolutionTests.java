package innograph.loaders.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import innograph.model.EntityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResolutionTests {
    private static final Resolution.Listener NOBODY = (_, _) -> {};

    private static Thing organization(String id, String name, String country, String city) {
        return new Thing(
                id,
                id,
                List.of(name),
                Set.of(Thing.organizationKey(name)),
                Optional.of(country).filter(text -> !text.isEmpty()),
                city.isEmpty() ? Set.of() : Set.of(city),
                Optional.empty(),
                id.startsWith("local:") ? List.of() : List.of(id),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Thing partners(Thing thing, String... names) {
        return new Thing(
                thing.id(),
                thing.key(),
                thing.names(),
                thing.keys(),
                thing.country(),
                thing.cities(),
                thing.domain(),
                thing.exclusive(),
                Set.of(names),
                thing.groups(),
                thing.topics(),
                thing.works());
    }

    private static Thing person(String work, String name, Set<String> colleagues, Set<String> groups) {
        String id = "local:test/person/" + work + "/" + name;
        return new Thing(
                id,
                id,
                List.of(name),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                colleagues,
                groups,
                Set.of(),
                Set.of(work));
    }

    private static Resolution resolve(EntityType type, Thing... things) {
        return Resolution.of(List.of(things), type, NOBODY);
    }

    private static List<String> pairs(List<Resolution.Pair> pairs) {
        return pairs.stream()
                .map(pair -> String.join(
                        " = ",
                        new TreeSet<>(Set.of(pair.one().key(), pair.other().key()))))
                .toList();
    }

    @Nested
    class Organizations {
        @Test
        @DisplayName("of one name in one city are one")
        void ofOneNameInOneCityAreOne() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("pic:100000001", "LAKESIDE UNIVERSITY OF OPTICS", "DE", "seestadt"),
                    organization("ror:1", "Lakeside University of Optics", "DE", "seestadt"));
            assertThat(pairs(resolution.merges())).containsExactly("pic:100000001 = ror:1");
            assertThat(resolution.merges().getFirst().evidence().sentences())
                    .containsExactly(
                            "both are called 'LAKESIDE UNIVERSITY OF OPTICS'",
                            "nobody else is called so",
                            "both are in DE",
                            "they are in one city");
        }

        @Test
        @DisplayName("of one name of which nothing else is known are never merged")
        void namesAloneNeverMerge() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("local:a/1", "Lakeside University of Optics", "", ""),
                    organization("local:b/1", "Lakeside University of Optics", "", ""));
            assertThat(resolution.merges()).isEmpty();
        }

        @Test
        @DisplayName("of one name in two countries are two")
        void inTwoCountriesAreTwo() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("local:a/1", "Institute of Physics", "DE", ""),
                    organization("local:b/1", "Institute of Physics", "CN", ""));
            assertThat(resolution.merges()).isEmpty();
            assertThat(resolution.reviews()).isEmpty();
        }

        @Test
        @DisplayName("with a name that many bear are left to a person, unless more speaks for them")
        void namesakesAreLeftToAPerson() {
            Thing one = organization("local:a/1", "Institute of Physics", "DE", "");
            Thing other = organization("ror:1", "Institute of Physics", "DE", "");
            Thing third = organization("ror:2", "Institute of Physics", "DE", "bergstadt");
            assertThat(resolve(EntityType.ORGANIZATION, one, other, third).merges())
                    .isEmpty();
            assertThat(resolve(
                                    EntityType.ORGANIZATION,
                                    partners(one, "polar optics", "harbour bank", "nord", "sud", "ost", "west"),
                                    partners(other, "polar optics", "harbour bank", "nord", "sud", "ost", "west"),
                                    third)
                            .reviews())
                    .isNotEmpty();
        }

        @Test
        @DisplayName("spelled nearly alike in one city are laid before a person, with the reason")
        void misspelledAreLaidBeforeAPerson() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("local:a/1", "Lakeside Institute of Polar Optics", "DE", "seestadt"),
                    organization("ror:1", "Lakeside Institute of Polar Optiks", "DE", "seestadt"));
            assertThat(resolution.merges()).isEmpty();
            assertThat(pairs(resolution.reviews())).containsExactly("local:a/1 = ror:1");
            assertThat(resolution.reviews().getFirst().evidence().sentences().getFirst())
                    .contains("optics is written much like optiks");
        }

        @Test
        @DisplayName("that only an abbreviation has in common are left to a person")
        void abbreviationsDoNotMerge() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("local:a/1", "LIPO", "DE", "seestadt"),
                    organization("ror:1", "LIPO", "DE", "seestadt"));
            assertThat(resolution.merges()).isEmpty();
            assertThat(resolution.reviews()).hasSize(1);
        }

        @Test
        @DisplayName("that an authority tells apart never become one, not even by a third between them")
        void authoritiesTellThemApart() {
            Resolution resolution = resolve(
                    EntityType.ORGANIZATION,
                    organization("ror:1", "Harbour Werke Optik", "DE", "seestadt"),
                    organization("local:a/1", "Harbour Werke Optik", "DE", "seestadt"),
                    organization("ror:2", "Harbour Werke Optik", "DE", "seestadt"));
            assertThat(pairs(resolution.merges())).hasSizeLessThan(2).doesNotContain("ror:1 = ror:2");
            assertThat(pairs(resolution.reviews())).doesNotContain("ror:1 = ror:2");
        }
    }

    @Nested
    class People {
        @Test
        @DisplayName("who write with the same people for the same organization are one")
        void whoShareColleaguesAndOrganizationAreOne() {
            Resolution resolution = resolve(
                    EntityType.PERSON,
                    person("w1", "Adaeze Okonkwo", Set.of("brandt l", "orlov s"), Set.of("ror:1")),
                    person("w2", "Adaeze Okonkwo", Set.of("brandt l", "orlov s"), Set.of("ror:1")));
            assertThat(resolution.merges()).hasSize(1);
        }

        @Test
        @DisplayName("of one name, and nothing else in common, are not even compared")
        void namesAloneAreNotCompared() {
            Resolution resolution = resolve(
                    EntityType.PERSON,
                    person("w1", "Adaeze Okonkwo", Set.of("brandt l"), Set.of("ror:1")),
                    person("w2", "Adaeze Okonkwo", Set.of("lind k"), Set.of("ror:2")));
            assertThat(resolution.compared()).isZero();
            assertThat(resolution.merges()).isEmpty();
        }

        @Test
        @DisplayName("whom one work names are two")
        void authorsOfOneWorkAreTwo() {
            Resolution resolution = resolve(
                    EntityType.PERSON,
                    person("w1", "Wei Zhang", Set.of("brandt l"), Set.of("ror:1")),
                    person("w1", "Wei W. Zhang", Set.of("brandt l"), Set.of("ror:1")));
            assertThat(resolution.merges()).isEmpty();
            assertThat(resolution.reviews()).isEmpty();
        }
    }

    @Test
    @DisplayName("the order in which things come makes no difference")
    void orderMakesNoDifference() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            List<Thing> things = things(random);
            Resolution first = Resolution.of(things, EntityType.ORGANIZATION, NOBODY);
            Collections.shuffle(things, random);
            Resolution second = Resolution.of(things, EntityType.ORGANIZATION, NOBODY);
            assertThat(second).isEqualTo(first);
        }
    }

    private static List<Thing> things(Random random) {
        List<String> names =
                List.of("Lakeside Polar Optics", "Lakeside Polar Optiks", "LPO", "Harbour Bank", "Harbour Bank Nord");
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String scheme = List.of("local:a/", "ror:", "pic:").get(random.nextInt(3));
            things.add(organization(
                    scheme + i,
                    names.get(random.nextInt(names.size())),
                    List.of("DE", "DE", "CN", "").get(random.nextInt(4)),
                    List.of("seestadt", "", "bergstadt").get(random.nextInt(3))));
        }
        return things;
    }
}
