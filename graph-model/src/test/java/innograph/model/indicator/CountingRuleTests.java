package innograph.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingRuleTests {
    private final List<String> faults = new ArrayList<>();

    /** Words and values as {@code word=value word=value}. */
    private Optional<CountingRule> rule(String words) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (String word : words.split(" ", -1)) {
            String[] parts = word.split("=", 2);
            written.put(parts[0], List.of(parts[1].split(",", -1)));
        }
        return CountingRule.of(written, (key, message) -> faults.add(key + ": " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count=ORGANIZATIONS kinds=LABORATORY,INCUBATOR recognized=CITY",
                "count=ORGANIZATIONS through=MEMBERS partners=gbt2260:110000,gbt2260:120000",
                "count=ORGANIZATIONS host=plan:org-centre titles=优势企业",
                "count=PERSONS roles=技术经纪人",
                "count=PATENTS kinds=B offices=CN years=20 as=PER_10000_INHABITANTS",
                "count=PROJECTS programmes=专利导航 when=PLAN",
                "count=CONTRACTS through=BUYER partners=gbt2260:110000 sum=amount currency=CNY as=SHARE_PERCENT",
                "count=CONTRACTS sum=technologyAmount currency=CNY when=YEAR as=GROWTH_PERCENT",
                "count=RESULTS statuses=registered"
            })
    void whatIsWrittenIsReadAgain(String words) {
        CountingRule rule = rule(words).orElseThrow();
        assertThat(CountingRule.parse(rule.text())).contains(rule);
    }

    @Test
    void aRuleIsKeptAWordALine() {
        assertThat(rule("kinds=LABORATORY,INCUBATOR count=ORGANIZATIONS")
                        .orElseThrow()
                        .text())
                .isEqualTo("count: ORGANIZATIONS\nkinds: LABORATORY | INCUBATOR");
    }

    @Test
    void aLevelIncludesTheHigherOnes() {
        assertThat(rule("count=ORGANIZATIONS recognized=PROVINCE").orElseThrow().levels())
                .containsExactly("PROVINCE", "COUNTRY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kinds=LABORATORY | count: a rule says what to count: one of [ORGANIZATIONS",
                "count=LABS | count: 'LABS' is none of [ORGANIZATIONS",
                "count=ORGANIZATIONS kinds=LABOR | kinds: 'LABOR' is none of ENTERPRISE",
                "count=ORGANIZATIONS where=1 | where: a rule has no word 'where'; it has count",
                "count=PERSONS kinds=LABORATORY | kinds: 'kinds' can't be said of PERSONS",
                "count=ORGANIZATIONS recognized=CITY,COUNTY | recognized: 'recognized' has 2 values; write one",
                "count=ORGANIZATIONS recognized=TOWN | recognized: 'TOWN' is none of COUNTY, CITY",
                "count=PATENTS offices=China | offices: 'China' is not the code of an office, for example CN",
                "count=PATENTS years=forever | years: 'forever' is not a number of years",
                "count=ORGANIZATIONS host=centre | host: 'centre' is no identifier; write scheme:value",
                "count=ORGANIZATIONS titles= | titles: 'titles' has a value that is empty",
                "count=CONTRACTS sum=amount | sum: 'sum' and 'currency' go together",
                "count=CONTRACTS sum=price currency=CNY | sum: 'price' is none of amount, technologyAmount",
                "count=CONTRACTS as=SHARE_PERCENT | as: a share is that of contracts with partners",
                "count=ORGANIZATIONS partners=gbt2260:110000 | partners: partners of organizations are their members",
                "count=ORGANIZATIONS host=plan:a through=SEAT | host: 'host' and 'through' exclude each other",
                "count=CONTRACTS when=PLAN as=GROWTH_PERCENT | as: what grows is counted at a date or in a year"
            })
    void aFaultIsToldByItsWord(String words, String fault) {
        assertThat(rule(words)).isEmpty();
        assertThat(faults).singleElement().asString().startsWith(fault);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        rule("count=PATENTS kinds=Z years=0 roles=broker");
        assertThat(faults).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count", "count: ORGANIZATIONS\ncount: ORGANIZATIONS", "count: ORGANIZATIONS\n"})
    void whatIsNoRuleIsNone(String text) {
        assertThat(CountingRule.parse(text)).isEmpty();
    }
}
