package innograph.queries.screening.items;

import java.util.List;
import java.util.stream.Collectors;

/** A list was asked for that is not loaded; the message names those that are. */
public final class UnknownListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownListException(String called, List<ControlList> loaded) {
        super(
                loaded.isEmpty()
                        ? "No control list is loaded; load one with `innograph load control-list FILE`"
                        : "No control list is called %s; loaded are %s"
                                .formatted(
                                        called,
                                        loaded.stream()
                                                .map(list -> "%s (%s)".formatted(list.id(), list.name()))
                                                .collect(Collectors.joining(", "))));
    }
}
