package innograph.identity.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import innograph.model.OrganizationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTests {
    private final Directory directory = FictionalOrganizations.directory();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            University of Brackwater                    | x:brackwater
            Brackwater University                       | x:brackwater
            UNIVERSITAET BRACKWATER                     | x:brackwater
            Univ. of Brackwatr                          | x:brackwater
            Brack Water University                      | x:brackwater
            Ostmark Fine Mechanics Co., Ltd.            | x:ostmark
            Ostmark Fine Mechanics                      | x:ostmark
            OIPM                                        | x:oipm
            青石科技大学                                | x:qingshi
            青石科技大學                                | x:qingshi
            Qingshi Keji Daxue                          | x:qingshi
            Qing Shi Ke Ji Da Xue                       | x:qingshi
            Institut de Physique Marine de l'Orbe       | x:oipm
            """)
    void theFirstCandidateIsMeant(String name, String id) {
        assertThat(directory.find(NameQuestion.of(name, 3)))
                .first()
                .extracting(Candidate::id)
                .isEqualTo(id);
    }

    @Test
    void theVeryNameScoresOne() {
        assertThat(directory.find(NameQuestion.of("University of Brackwater", 1)))
                .extracting(Candidate::score)
                .containsExactly(1.0);
    }

    @Test
    void theCountryDecidesBetweenNamesakes() {
        assertThat(directory.find(new NameQuestion("University of Kestrel", "CA", null, Set.of(), 2)))
                .extracting(Candidate::id)
                .containsExactly("x:kestrel-ca", "x:kestrel-au");
    }

    @Test
    void thePlaceDecidesBetweenNamesakes() {
        assertThat(directory.find(new NameQuestion("University of Kestrel", null, "Port Aurel", Set.of(), 1)))
                .extracting(Candidate::id)
                .containsExactly("x:kestrel-au");
    }

    @Test
    void theKindDecidesBetweenNamesakes() {
        assertThat(directory.find(new NameQuestion("Ostmark", null, null, Set.of(OrganizationKind.ENTERPRISE), 1)))
                .extracting(Candidate::id)
                .containsExactly("x:ostmark");
    }

    @Test
    void aCandidateSaysWhatMakesItsScore() {
        assertThat(directory
                        .find(new NameQuestion("University of Kestrel", "CA", null, Set.of(), 2))
                        .getLast()
                        .features())
                .containsExactly(
                        new Feature("name", 1, "It is called University of Kestrel"),
                        new Feature("country", 0.4, "It is in AU, not in CA"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "of the", "Xyzzy", "。、"})
    void nothingIsFoundByWhatNobodyIsCalled(String name) {
        assertThat(directory.find(NameQuestion.of(name, 3))).isEmpty();
    }

    @Test
    void aTextMentionsTheNamesWithinIt() {
        String text = "Dept. of Optics, Brackwater University, Brackwater, and OIPM";
        assertThat(directory.mentions(text))
                .filteredOn(mention -> mention.coverage() == 1)
                .extracting(
                        mention -> mention.organization().id(),
                        mention -> text.substring(mention.start(), mention.end()))
                .contains(tuple("x:brackwater", "Brackwater University"), tuple("x:oipm", "OIPM"));
    }

    @Test
    void anOrganizationComesBackAsItWasPutIn() {
        assertThat(directory.organizations()).containsExactlyElementsOf(FictionalOrganizations.organizations());
    }

    @Test
    void ofTwoEntriesWithOneIdTheFirstStands() {
        Organization first = new Organization("x:a", "First", Set.of(), null, List.of(), null, List.of(), true, false);
        Organization second =
                new Organization("x:a", "Second", Set.of(), null, List.of(), null, List.of(), true, false);
        assertThat(Directory.of(Stream.of(first, second).map(one -> new DirectoryEntry(one, List.of(), List.of())))
                        .organizations())
                .containsExactly(first);
    }

    @Test
    void anEmptyDirectoryFindsNothing() {
        assertThat(Directory.of(Stream.empty()).find(NameQuestion.of("University", 1)))
                .isEmpty();
    }
}
