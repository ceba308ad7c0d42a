package innograph.identity.party;

import innograph.identity.party.ListedName.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A list of parties that there are not. */
final class FictionalParties {
    private static final List<String> SYLLABLES =
            List.of("ka", "ro", "mi", "bel", "tan", "shu", "zhe", "wor", "gli", "pas", "nev", "ud", "sar", "qi", "lo");

    private static final List<PartyKind> KINDS = List.of(PartyKind.values());

    private FictionalParties() {}

    static PartyDirectory directory() {
        return PartyDirectory.of(List.of(
                organization("x:arms", "RU", "JOINT STOCK COMPANY VYMYSLY ARMS PLANT", "VOZ"),
                organization("x:lotus", "RU", "QUIET LOTUS LIMITED LIABILITY COMPANY"),
                organization("x:kelmar", "CN", "Kelmar Microwave Technology Co., Ltd.", "凯尔玛微波技术有限公司"),
                organization("x:front", "", "UNITED FRONT FOR THE HARVEST OF OLIVES"),
                organization("x:bank-1", "IR", "BANK VAHMI"),
                organization("x:bank-2", "IR", "VAHMI TRADING COMPANY"),
                person("x:rostov", "RU", "KRYLENSKY, Dmitry Vladislavovich", "KRILENSKII, Dmitriy"),
                person("x:zaid", "YE", "AL-VAHMI, Zaid Mohammed", "TAYSUN"),
                person("x:khan-1", "PK", "KHANZADA, Akram Beg"),
                person("x:khan-2", "PK", "KHANZADA, Akram Dur"),
                new ListedParty(
                        "x:weak",
                        "List of Storms",
                        PartyKind.ORGANIZATION,
                        List.of(
                                new ListedName("STORM WORKS INTERNATIONAL", Role.PRIMARY),
                                new ListedName("GREY HERON", Role.WEAK_ALIAS)),
                        List.of())));
    }

    static ListedParty organization(String id, String country, String... names) {
        return party(id, PartyKind.ORGANIZATION, country, names);
    }

    static ListedParty person(String id, String country, String... names) {
        return party(id, PartyKind.PERSON, country, names);
    }

    private static ListedParty party(String id, PartyKind kind, String country, String... names) {
        List<ListedName> listed = new ArrayList<>();
        Arrays.stream(names)
                .forEach(name -> listed.add(new ListedName(name, listed.isEmpty() ? Role.PRIMARY : Role.ALIAS)));
        return new ListedParty(id, "List of Storms", kind, listed, country.isEmpty() ? List.of() : List.of(country));
    }

    /** So many entries of all kinds, some of which share words, and some whole names. */
    static List<ListedParty> many(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    PartyKind kind = KINDS.get(random.nextInt(KINDS.size()));
                    String[] names = IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(_ -> name(kind, random))
                            .toArray(String[]::new);
                    return party("x:" + i, kind, "", names);
                })
                .toList();
    }

    private static String name(PartyKind kind, Random random) {
        String first = word(random);
        return switch (random.nextInt(5)) {
            case 0 -> first;
            case 1 -> "%s TRADING CO., LTD.".formatted(first);
            case 2 -> "%s %s-%s (%s)".formatted(first, word(random), word(random), word(random));
            case 3 -> "AERO STAR"; // borne by many
            default ->
                kind == PartyKind.PERSON
                        ? "%s, %s %s".formatted(first, word(random), word(random))
                        : "Joint Stock Company %s Plant".formatted(first);
        };
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString().toUpperCase(Locale.ROOT);
    }
}
