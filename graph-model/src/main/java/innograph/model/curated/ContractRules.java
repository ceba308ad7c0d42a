package innograph.model.curated;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the register of technology contracts asks: what has to be said in which state and of which kind, what fits together, and
 * what may become of a contract. The rules are the resource {@code contract-rules.properties}; who writes a contract and who loads
 * a table of them is measured by the same.
 */
public final class ContractRules {
    private static final ContractRules OF_THE_REGISTER = new ContractRules();

    private static final double LARGEST_AMOUNT = 1e15;
    private static final Pattern REGION = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Properties rules = new Properties();
    private final List<Pattern> numbers;
    private final Set<String> provinces;

    private ContractRules() {
        try (InputStream in =
                Objects.requireNonNull(ContractRules.class.getResourceAsStream("contract-rules.properties"))) {
            rules.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.numbers = IntStream.iterate(1, i -> rules.containsKey("number." + i), i -> i + 1)
                .mapToObj(i -> Pattern.compile(rules.getProperty("number." + i)))
                .toList();
        this.provinces = Set.copyOf(words("provinces"));
    }

    public static ContractRules ofTheRegister() {
        return OF_THE_REGISTER;
    }

    /** A number of the register as it is compared: hyphens and blanks don't matter. */
    static String plainNumber(String written) {
        return written.replaceAll("[\\s-]", "");
    }

    private List<String> words(String rule) {
        String words = rules.getProperty(rule, "").strip();
        return words.isEmpty() ? List.of() : Arrays.asList(words.split("\\s+"));
    }

    /** What a contract in a state can become; empty if it stays as it is for good. */
    public Set<ContractState> following(ContractState state) {
        Set<ContractState> following = EnumSet.noneOf(ContractState.class);
        words("become." + state).forEach(word -> following.add(ContractState.valueOf(word)));
        return following;
    }

    /** Whether a contract in a state can be said anew. */
    boolean changeable(ContractState state) {
        return words("changeable").contains(state.name());
    }

    /**
     * What has to be said of a contract.
     *
     * @param kind as the model writes it; null if nobody has said yet
     * @return names of properties, and {@code buyers} and {@code sellers}
     */
    public Set<String> mandatory(ContractState state, @Nullable String kind) {
        Set<String> mandatory = new LinkedHashSet<>();
        switch (state) {
            case DRAFT, RETURNED, WITHDRAWN -> {}
            case SUBMITTED -> mandatory.addAll(words("mandatory.SUBMITTED"));
            case REGISTERED, CANCELLED, REVOKED -> {
                mandatory.addAll(words("mandatory.REGISTERED"));
                mandatory.addAll(words("mandatory.SUBMITTED"));
            }
        }
        if (!mandatory.isEmpty() && kind != null) {
            mandatory.addAll(words("mandatory." + kind));
        }
        return mandatory;
    }

    /**
     * All that is wrong with a contract, field by field.
     *
     * @param properties as the model names and types them
     * @param linked fields of {@link CuratedType#links()} that have something in them
     * @param state in which it is, or is to be
     * @param today no day after it can have come
     * @return none if the register takes it
     */
    public List<Fault> faults(
            Map<String, Object> properties, Set<String> linked, ContractState state, LocalDate today) {
        Check check = new Check(properties, today);
        check.mandatory(state, linked);
        check.number();
        check.subtype();
        check.region("sellerRegion");
        check.region("buyerRegion");
        check.amounts();
        check.days();
        return List.copyOf(check.faults);
    }

    /** One contract that is looked at. */
    private final class Check {
        private final Map<String, Object> said;
        private final LocalDate today;
        private final List<Fault> faults = new ArrayList<>();

        Check(Map<String, Object> said, LocalDate today) {
            this.said = said;
            this.today = today;
        }

        private void add(String field, Fault.Kind kind, Object... values) {
            faults.add(new Fault(field, kind, values));
        }

        private @Nullable String text(String field) {
            return said.get(field) instanceof String text && !text.isBlank() ? text : null;
        }

        void mandatory(ContractState state, Set<String> linked) {
            Set<String> given = new HashSet<>(linked);
            said.forEach((field, value) -> {
                if (!(value instanceof String text && text.isBlank())) {
                    given.add(field);
                }
            });
            for (String field : ContractRules.this.mandatory(state, text("kind"))) {
                if (!given.contains(field)) {
                    add(field, Fault.Kind.REQUIRED, 1);
                }
            }
        }

        void number() {
            String number = text("number");
            if (number == null) {
                return;
            }
            String digits = plainNumber(number);
            List<Matcher> fitting = numbers.stream()
                    .map(pattern -> pattern.matcher(digits))
                    .filter(Matcher::matches)
                    .filter(this::isPossible)
                    .toList();
            if (fitting.isEmpty()) {
                add("number", Fault.Kind.NO_NUMBER, number, rules.getProperty("number.example", ""));
            }
        }

        /** A number of the register names a province, and is not given in a year before the contract is signed, nor in one to come. */
        private boolean isPossible(Matcher number) {
            Map<String, Integer> groups = number.namedGroups();
            boolean known = !groups.containsKey("province") || provinces.contains(number.group("province"));
            return known && (!groups.containsKey("year") || isPossibleYear(Integer.parseInt(number.group("year"))));
        }

        private boolean isPossibleYear(int year) {
            return year <= today.getYear()
                    && (!(said.get("signed") instanceof LocalDate signed) || year >= signed.getYear());
        }

        void subtype() {
            String kind = text("kind");
            String subtype = text("subtype");
            if (kind != null && subtype != null && !words("subtypes." + kind).contains(subtype)) {
                add("subtype", Fault.Kind.NOT_OF_KIND, subtype, kind, String.join(", ", words("subtypes." + kind)));
            }
        }

        void region(String field) {
            String code = text(field);
            if (code != null && !isDivision(code) && (code.equals("CN") || !COUNTRIES.contains(code))) {
                add(field, Fault.Kind.NO_REGION, code);
            }
        }

        /** A county lies in a city, and a city in a province. */
        private boolean isDivision(String code) {
            Matcher parts = REGION.matcher(code);
            return parts.matches()
                    && provinces.contains(parts.group(1))
                    && (!parts.group(2).equals("00") || parts.group(3).equals("00"));
        }

        void amounts() {
            Object amount = said.get("amount");
            Object part = said.get("technologyAmount");
            for (String field : List.of("amount", "technologyAmount")) {
                if (said.get(field) instanceof Double money && !(money >= 0 && money <= LARGEST_AMOUNT)) {
                    add(field, Fault.Kind.OUT_OF_RANGE, money, 0, LARGEST_AMOUNT);
                }
            }
            if (amount instanceof Double all && part instanceof Double ofIt && ofIt > all) {
                add("technologyAmount", Fault.Kind.CONTRADICTION, ofIt, "amount", all);
            }
            String currency = text("currency");
            if (currency == null && (amount != null || part != null)) {
                add("currency", Fault.Kind.REQUIRED, 1);
            } else if (currency != null && !CURRENCIES.contains(currency)) {
                add("currency", Fault.Kind.MALFORMED, "ISO 4217: CNY, EUR, USD");
            }
        }

        void days() {
            for (String pair : words("order")) {
                String[] names = pair.split("/", 2);
                if (said.get(names[0]) instanceof LocalDate first
                        && said.get(names[1]) instanceof LocalDate last
                        && last.isBefore(first)) {
                    add(names[1], Fault.Kind.CONTRADICTION, last.toString(), names[0], first.toString());
                }
            }
            for (String field : List.of("signed", "registered")) {
                if (said.get(field) instanceof LocalDate day && day.isAfter(today)) {
                    add(field, Fault.Kind.IN_FUTURE, day.toString(), today.toString());
                }
            }
        }
    }
}
