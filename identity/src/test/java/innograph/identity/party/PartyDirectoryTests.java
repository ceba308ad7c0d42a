package innograph.identity.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import innograph.identity.party.PartyCandidate.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyDirectoryTests {
    private final PartyDirectory directory = FictionalParties.directory();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Vymysly Arms Plant                                     | x:arms
            AO Vymysly Oruzheiny Zavod                             | x:arms
            АО Вымыслы Оружейный завод                             | x:arms
            OOO Quiet Lotus                                        | x:lotus
            Obshchestvo s Ogranichennoi Otvetstvennostyu Quiet Lotus | x:lotus
            Kelmar Microwave Tekhnologii                           | x:kelmar
            凯尔玛微波技术                                         | x:kelmar
            凱爾瑪微波技術有限公司                                 | x:kelmar
            Dmitri Krylenskiy                                      | x:rostov
            Крыленский Дмитрий Владиславович                       | x:rostov
            ALVAHMI, Zayd Muhammad                                 | x:zaid
            UFHO                                                   | x:front
            """)
    void aNameIsFoundHoweverItIsWritten(String name, String id) {
        assertThat(directory.find(PartyQuestion.of(name)))
                .first()
                .extracting(candidate -> candidate.party().id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"University of Brackwater", "Harvest Machinery Museum", "Lotus Garden School", "Maria Example"})
    void aNameThatIsOnNoListIsNoMatch(String name) {
        assertThat(directory.find(PartyQuestion.of(name)))
                .noneMatch(candidate -> candidate.score() >= PartyCandidate.MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "--"})
    void aNameWithoutLettersIsNobodys(String name) {
        assertThat(directory.find(PartyQuestion.of(name))).isEmpty();
    }

    /** However it is spaced, punctuated and ordered; over a list of which many names are shared. */
    @Test
    void anExactNameIsNeverMissed() {
        Random random = new Random(20261126);
        List<ListedParty> parties = FictionalParties.many(400, random);
        PartyDirectory many = PartyDirectory.of(parties);
        List<String> missed = new ArrayList<>();
        for (ListedParty party : parties) {
            for (ListedName name : party.names()) {
                for (String asked : List.of(name.text(), disguised(name.text(), random))) {
                    if (many.find(PartyQuestion.of(asked)).stream()
                            .noneMatch(candidate -> candidate.party().equals(party)
                                    && candidate.isExact()
                                    && candidate.score() >= PartyCandidate.REVIEW)) {
                        missed.add("%s of %s".formatted(asked, party.name()));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static String disguised(String name, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("[ ,.()-]+", -1)));
        words.removeIf(String::isEmpty);
        return switch (random.nextInt(4)) {
            case 0 -> {
                Collections.shuffle(words, random);
                yield String.join(" ", words);
            }
            case 1 -> String.join("", words).toLowerCase(Locale.ROOT);
            case 2 -> "«" + String.join(" - ", words).toLowerCase(Locale.ROOT) + "»";
            default -> {
                Collections.rotate(words, 1);
                yield String.join("", words);
            }
        };
    }

    @Test
    void whatTheFeaturesContributeAddsUpToTheScore() {
        assertThat(directory.find(PartyQuestion.of("Dmitri Krylenskiy")))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(candidate.score())
                        .isCloseTo(
                                1
                                        / (1
                                                + Math.exp(-candidate.measures().stream()
                                                        .mapToDouble(Measure::contribution)
                                                        .sum())),
                                within(1e-9)));
    }

    @Test
    void theCountrySpeaksForAPartyOrAgainstIt() {
        assertThat(score("Quiet Lotus Company", "RU"))
                .isGreaterThan(score("Quiet Lotus Company", null))
                .isGreaterThan(score("Quiet Lotus Company", "BR"));
        assertThat(first("Quiet Lotus Company", "BR").cautions()).contains(Caution.OTHER_COUNTRY);
    }

    @Test
    void aCountryInBracketsIsTheCountryOfTheBearer() {
        assertThat(first("Quiet Lotus Company (Russia)", null).why(false)).contains("the country agrees: RU");
    }

    @Test
    void aNameOfTwoLettersIsFoundWithCaution() {
        PartyDirectory one =
                PartyDirectory.of(List.of(FictionalParties.organization("x:oz", "", "OZAN TRADING HOUSE", "Oz")));
        PartyCandidate found = one.find(PartyQuestion.of("OZ")).getFirst();
        assertThat(found.isExact()).isTrue();
        assertThat(found.cautions()).contains(Caution.FEW_LETTERS);
    }

    @Test
    void aSingleWordOfAPersonIsFoundWithCaution() {
        assertThat(first("Taysun", null).party().id()).isEqualTo("x:zaid");
        assertThat(first("Taysun", null).cautions()).containsExactly(Caution.SINGLE_WORD);
        assertThat(first("Taysun", null).score())
                .isLessThan(first("AL-VAHMI, Zaid Mohammed", null).score());
    }

    @Test
    void anAliasThatTheListCallsWeakIsFoundWithCaution() {
        assertThat(first("grey heron", null).cautions()).containsExactly(Caution.WEAK_ALIAS);
    }

    @Test
    void entriesThatFitAlikeWarnOfEachOther() {
        assertThat(first("Akram Khanzada", null).cautions()).contains(Caution.SEVERAL_FIT);
    }

    @Test
    void onlyTheEntriesThatAreAskedForAreFound() {
        assertThat(directory.find(
                        PartyQuestion.of("Quiet Lotus"), party -> !party.id().equals("x:lotus")))
                .noneMatch(candidate -> candidate.party().id().equals("x:lotus"));
    }

    @Test
    void theReasonsNameTheAliasInBothLanguages() {
        PartyCandidate candidate = first("KRILENSKI, Dmitriy", null);
        assertThat(candidate.why(false).getFirst())
                .isEqualTo("it resembles an alias of the entry: KRILENSKII, Dmitriy");
        assertThat(candidate.why(true).getFirst()).isEqualTo("名称近似条目的别名：KRILENSKII, Dmitriy");
    }

    private PartyCandidate first(String name, @Nullable String country) {
        return directory
                .find(new PartyQuestion(name, country, PartyKind.UNKNOWN))
                .getFirst();
    }

    private double score(String name, @Nullable String country) {
        return first(name, country).score();
    }
}
