package innograph.model.curated;

import innograph.model.Property;
import innograph.model.record.InvalidRecordException;
import innograph.model.record.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a draft in itself, whatever the graph holds. */
final class DraftCheck {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_TEXTS = 100;
    private static final int MOST_NAMES = 20;
    private static final int MOST_SPEAKERS = 20;
    private static final int HIGHEST_READINESS = 9;
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4})?");

    private final CuratedType type;
    private final Draft draft;
    private final List<Fault> faults = new ArrayList<>();

    private DraftCheck(CuratedType type, Draft draft) {
        this.type = type;
        this.draft = draft;
    }

    /** All faults, field by field; none if the draft can be written. */
    static List<Fault> faults(CuratedType type, Draft draft) {
        DraftCheck check = new DraftCheck(type, draft);
        check.names();
        draft.properties().forEach(check::property);
        check.required();
        check.between("readiness", 1, HIGHEST_READINESS);
        check.order("published", "openUntil");
        if (type != CuratedType.CONTRACT) { // whose days are held against each other by its own rules
            check.order("start", "end");
        }
        type.links().forEach(check::links);
        check.speakers(Objects.requireNonNullElse(draft.speakers(), List.of()));
        return List.copyOf(check.faults);
    }

    /** What is wrong with the words in which somebody says why. */
    static List<Fault> note(@Nullable String note) {
        return note != null && note.length() > LONGEST_TEXT
                ? List.of(new Fault("note", Fault.Kind.TOO_LONG, note.length(), LONGEST_TEXT))
                : List.of();
    }

    private void names() {
        if (draft.names().isEmpty()) {
            add("names", Fault.Kind.REQUIRED, 1);
        }
        atMost("names", draft.names().size(), MOST_NAMES);
        for (Draft.Name name : draft.names()) {
            atMost("names", name.value().length(), LONGEST_NAME);
            text("names", name.value());
            if (name.value().isBlank()) {
                add("names", Fault.Kind.REQUIRED, 1);
            }
            if (!LANGUAGE.matcher(name.language()).matches()) {
                add("names", Fault.Kind.MALFORMED, "BCP 47: zh, en, zh-Hant");
            }
        }
    }

    private void property(String name, Object value) {
        switch (value) {
            case String text -> text(name, text);
            case List<?> texts -> {
                atMost(name, texts.size(), MOST_TEXTS);
                texts.forEach(text -> text(name, text.toString()));
            }
            default -> {}
        }
        Property property = type.entity()
                .property(name)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no property " + name));
        if (!property.accepts(value)) {
            throw new IllegalArgumentException("%s.%s can't be %s".formatted(type, name, value));
        }
    }

    private void text(String name, String text) {
        atMost(name, text.length(), LONGEST_TEXT);
        try {
            Texts.check(name, text);
        } catch (InvalidRecordException e) {
            add(name, Fault.Kind.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private void required() {
        for (String name : type.required()) {
            Object value = draft.properties().get(name);
            if (value == null || (value instanceof String text && text.isBlank())) {
                add(name, Fault.Kind.REQUIRED, 1);
            }
        }
    }

    private void between(String name, double least, double most) {
        Number number = number(name);
        if (number != null && !(number.doubleValue() >= least && number.doubleValue() <= most)) {
            add(name, Fault.Kind.OUT_OF_RANGE, number, least, most);
        }
    }

    /** The one day can't come after the other, if both are given. */
    private void order(String first, String last) {
        if (draft.properties().get(first) instanceof LocalDate begin
                && draft.properties().get(last) instanceof LocalDate end
                && end.isBefore(begin)) {
            add(last, Fault.Kind.CONTRADICTION, end.toString(), first, begin.toString());
        }
    }

    private @Nullable Number number(String name) {
        return draft.properties().get(name) instanceof Number number ? number : null;
    }

    private void links(CuratedType.Link link) {
        int size = draft.linked(link.field()).size();
        if (size < link.least()) {
            add(link.field(), Fault.Kind.REQUIRED, link.least());
        }
        atMost(link.field(), size, link.most());
    }

    private void speakers(List<String> callers) {
        atMost("speakers", callers.size(), MOST_SPEAKERS);
        for (String caller : callers) {
            atMost("speakers", caller.length(), LONGEST_NAME);
            text("speakers", caller);
            if (caller.isBlank()) {
                add("speakers", Fault.Kind.REQUIRED, 1);
            }
        }
    }

    private void atMost(String field, int number, int most) {
        if (number > most) {
            add(field, Fault.Kind.TOO_LONG, number, most);
        }
    }

    private void add(String field, Fault.Kind kind, Object... values) {
        faults.add(new Fault(field, kind, values));
    }
}
