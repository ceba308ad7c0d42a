package innograph.queries.communities;

import innograph.queries.Wording;
import innograph.queries.landscape.Specialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a community does and where it is, as against all among whom communities were looked for.
 *
 * @param size its organizations
 * @param technologies first those that are its own by more than chance, then those with the most works, at most {@value #MOST}
 * @param countries those with the most of its organizations first, at most {@value #MOST}
 */
public record Profile(int size, List<Mark> technologies, List<Mark> countries) {
    public static final int MOST = 5;

    private static final int NAMED = 2;

    public Profile {
        technologies = List.copyOf(technologies);
        countries = List.copyOf(countries);
    }

    /**
     * A technology or a country.
     *
     * @param id of the technology, or ISO 3166-1 alpha-2
     * @param specialization works in the technology, or organizations in the country, and how many there would be if it were as
     *     with all
     */
    public record Mark(String id, Specialization specialization) {
        /** True if there are more than chance explains. */
        boolean isSpecial() {
            return specialization.surprise() > 0 && specialization.isSignificant();
        }
    }

    /**
     * A name that says what it does and where, for example Transport; Space · Italy.
     *
     * @param technologyName the name of a technology by its id
     * @param language of the name: Chinese if it begins with {@code zh}, else English
     */
    public String name(UnaryOperator<String> technologyName, String language) {
        boolean chinese = Wording.isChinese(language);
        String what = namedTechnologies().stream()
                .map(technology -> technologyName.apply(technology.id()))
                .collect(Collectors.joining(chinese ? "；" : "; "));
        String where = namedCountries().stream()
                .map(country ->
                        Locale.of("", country.id()).getDisplayCountry(chinese ? Locale.CHINESE : Locale.ENGLISH))
                .collect(Collectors.joining(chinese ? "、" : ", "));
        List<String> parts = new ArrayList<>();
        parts.add(!what.isEmpty() ? what : chinese ? "领域不详" : "unknown field");
        parts.add(!where.isEmpty() ? where : chinese ? "多国" : "many countries");
        return String.join(" · ", parts);
    }

    /** Ids of the technologies that the name is made of. */
    public List<String> technologiesOfName() {
        return namedTechnologies().stream().map(Mark::id).toList();
    }

    /** Those that chance does not explain; if there are none, that with the most works. */
    private List<Mark> namedTechnologies() {
        List<Mark> special =
                technologies.stream().filter(Mark::isSpecial).limit(NAMED).toList();
        return special.isEmpty() ? technologies.stream().limit(1).toList() : special;
    }

    /** Those of a tenth or more of it that chance does not explain, and those of half of it or more. */
    private List<Mark> namedCountries() {
        return countries.stream()
                .filter(country -> country.specialization().number() >= size / 2.0
                        || (country.isSpecial() && country.specialization().number() >= size / 10.0))
                .limit(NAMED)
                .toList();
    }
}
