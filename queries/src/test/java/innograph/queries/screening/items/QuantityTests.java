package innograph.queries.screening.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTests {
    private static final double OPEN = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "operating at 94 GHz | FREQUENCY | 9.4e10 | 9.4e10",
                "exceeding 40 MHz | FREQUENCY | 4e7 | Infinity",
                "equal to or less than 0.5 degrees per hour | ANGULAR_RATE | -Infinity | 0.5",
                "from 40 GHz to 230 GHz | FREQUENCY | 4e10 | 2.3e11",
                "a range of 300 km or more | LENGTH | 300000 | Infinity",
                "not exceeding 2.5 m | LENGTH | -Infinity | 2.5",
                "not less than 10 kW | POWER | 10000 | Infinity",
                "at 398 K (+125) | TEMPERATURE | 398 | 398",
                "below −55 °C | TEMPERATURE | -Infinity | 218.15",
                "between 5 and 10 mm | LENGTH | 0.005 | 0.010",
                "a dose of 5 × 10 3 Gy, or higher | DOSE | 5000 | 5000",
                "purity better than 99.999% | PART | 0.99999 | Infinity",
                "accuracy better than 0.5 nm | LENGTH | -Infinity | 5e-10",
                "1,500 kg or greater | MASS | 1500 | Infinity",
                "grain of 0,13 µm | LENGTH | 1.3e-7 | 1.3e-7",
                "1 150 nm | LENGTH | 1.15e-6 | 1.15e-6",
                "功率大于150毫瓦 | POWER | 0.15 | Infinity",
                "温度不低于1000摄氏度 | TEMPERATURE | 1273.15 | Infinity",
                "射程300公里以上 | LENGTH | 300000 | Infinity",
            })
    void aQuantityIsReadWithItsBound(String text, String measure, double low, double high) {
        List<Quantity> quantities = Quantity.in(text);
        assertThat(quantities).hasSize(1);
        Quantity quantity = quantities.getFirst();
        assertThat(quantity.measure()).isEqualTo(measure);
        assertIs(quantity.low(), low);
        assertIs(quantity.high(), high);
    }

    private static void assertIs(double value, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(value).isEqualTo(expected);
        } else {
            assertThat(value).isCloseTo(expected, within(Math.abs(expected) * 1e-6));
        }
    }

    @Test
    void wordsThatBeginLikeUnitsAreNone() {
        assertThat(Quantity.in("3 machines, 2 Keys, version 4 Winter, 3A001 and 5 of 7"))
                .isEmpty();
    }

    @Test
    void whatIsStatedMeetsWhatIsRequiredWithinPartlyOrNotAtAll() {
        Quantity required = new Quantity("FREQUENCY", 40, 230, "");
        assertThat(new Quantity("FREQUENCY", 94, 94, "").fits(required)).isEqualTo(ParameterFit.MET);
        assertThat(new Quantity("FREQUENCY", 94, OPEN, "").fits(required)).isEqualTo(ParameterFit.PARTLY);
        assertThat(new Quantity("FREQUENCY", 10, 10, "").fits(required)).isEqualTo(ParameterFit.NOT_MET);
        Quantity open = new Quantity("FREQUENCY", 40, OPEN, "");
        assertThat(open.fits(open)).isEqualTo(ParameterFit.MET);
        assertThat(new Quantity("FREQUENCY", 39.99999, 39.99999, "").fits(open)).isEqualTo(ParameterFit.MET);
        assertThat(new Quantity("FREQUENCY", -OPEN, 30, "").fits(open)).isEqualTo(ParameterFit.NOT_MET);
    }
}
