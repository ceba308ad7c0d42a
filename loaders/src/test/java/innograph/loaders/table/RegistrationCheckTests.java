package innograph.loaders.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import innograph.loaders.source.LoadProblem;
import innograph.loaders.source.Reject;
import innograph.loaders.testing.Gathered;
import innograph.loaders.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of the register as an office exports it. */
class RegistrationCheckTests {
    private static final String HEADER =
            "合同登记编号,项目名称,合同类型,合同子类型,技术领域,知识产权,卖方名称,卖方类型,卖方区划代码,买方名称,买方类型,买方区划代码," + "合同成交金额,技术交易额,签订日期,登记日期,登记状态\n";
    private static final String RIGHT = "2024130400000001,风筝,技术转让,专利权转让,航空航天,发明专利,虚构大学,高等院校,110108,虚构公司,内资企业,130400,"
            + "120,100,2024-03-01,2024-04-01,已登记\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Gathered read(String... rows) throws IOException {
        return Gathered.from(
                new TableSource(ReadyMappings.named("technology-contracts").orElseThrow()),
                new TestFiles(folder).plain("contracts.csv", HEADER + String.join("", rows)));
    }

    @Test
    @DisplayName("a row that says all that the register asks is loaded with it, and nothing is told")
    void takesWhatIsRight() throws IOException {
        Gathered gathered = read(RIGHT);

        assertThat(gathered.rejects()).isEmpty();
        assertThat(gathered.entity("local:technology-contracts/contracts/2024130400000001")
                        .properties())
                .containsEntry("kind", "TRANSFER")
                .containsEntry("subtype", "PATENT")
                .containsEntry("field", "AEROSPACE")
                .containsEntry("intellectualProperty", "INVENTION_PATENT")
                .containsEntry("sellerKind", "UNIVERSITY")
                .containsEntry("sellerRegion", "110108")
                .containsEntry("buyerKind", "DOMESTIC_ENTERPRISE")
                .containsEntry("amount", 1_200_000.0)
                .containsEntry("state", "REGISTERED")
                .containsEntry("status", "已登记");
    }

    @Test
    @DisplayName(
            "what is against the register is told with line, column and field in both languages, and the row is loaded as it is")
    void tellsWhatIsWrongAndLoads() throws IOException {
        Gathered gathered = read(
                RIGHT,
                RIGHT.replace("000001", "000002").replace("110108", "160000").replace("120,100", "100,120"));

        assertThat(gathered.rejects())
                .extracting(Reject::problem, reject -> reject.place().position(), Reject::text)
                .containsExactly(
                        tuple(LoadProblem.AGAINST_THE_REGISTER, "line 3", "160000"),
                        tuple(LoadProblem.AGAINST_THE_REGISTER, "line 3", "1200000.0"));
        assertThat(gathered.rejects().getFirst().reason())
                .contains(
                        "卖方区划代码", "sellerRegion NO_REGION", "160000 is no region", "160000 不是有效地区", "the row is kept");
        assertThat(gathered.entity("local:technology-contracts/contracts/2024130400000002")
                        .properties())
                .containsEntry("technologyAmount", 1_200_000.0);
    }

    @Test
    @DisplayName("an amount below zero is told, which would lessen the sum of the year")
    void tellsWhatIsNegative() throws IOException {
        assertThat(read(RIGHT.replace("120,100", "-120,-130")).rejects())
                .extracting(Reject::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("amount OUT_OF_RANGE"),
                        reason -> assertThat(reason).contains("technologyAmount OUT_OF_RANGE"));
    }

    @Test
    @DisplayName("what is mandatory is asked of what is registered, not of a draft")
    void asksByState() throws IOException {
        String bare = "2024130400000003,风筝,,,,,虚构大学,高等院校,,,,,,,,,%s\n";

        assertThat(read(bare.formatted("草稿")).rejects()).isEmpty();
        assertThat(read(bare.formatted("已登记")).rejects())
                .extracting(Reject::reason)
                .anySatisfy(reason -> assertThat(reason).contains("合同类型, 合同类别: kind REQUIRED"))
                .anySatisfy(reason -> assertThat(reason).contains("no column: buyers REQUIRED"));
    }
}
