package innograph.app.push;

import innograph.model.push.Notices;
import innograph.model.push.Notices.Digest;
import innograph.queries.push.Told;
import innograph.queries.push.WatchLists;
import innograph.queries.push.WatchLists.DigestsDue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The digests of one folder. What is in the digest of a day is settled in the graph before it is written, so that it is in no other, whichever server
 * begins it, dies over it or writes it again.
 */
public final class Digests {
    private static final Duration TIME_TO_WRITE = Duration.ofMinutes(5);

    private final WatchLists watches;
    private final Notices notices;
    private final Path folder;

    public Digests(WatchLists watches, Notices notices, Path folder) {
        this.watches = watches;
        this.notices = notices;
        this.folder = folder;
    }

    /**
     * Writes the digests of the day, unless it has its own already, and those that were begun and not written.
     *
     * @param time of day from which on they are written; before it, it is still the turn of the day before
     * @return how many
     */
    public int writeDue(ZonedDateTime now, LocalTime time) {
        LocalDate day = now.toLocalTime().isBefore(time) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        DigestsDue due = watches.digestsDue(day.toString());
        if (due.waits()) {
            notices.beginDigests(day.toString());
        }
        return due.waits() || due.begun() ? writeBegun() : 0;
    }

    /**
     * Writes what waits for the digest of the day into one of this moment.
     *
     * @return how many
     */
    public int writeNow(Instant now) {
        notices.beginDigestsNow(now.truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-'));
        return writeBegun();
    }

    private int writeBegun() {
        int written = 0;
        for (Optional<Digest> next = take(); next.isPresent(); next = take()) {
            List<Told> told = watches.inDigest(next.get().id());
            try {
                new DigestFiles(folder).write(next.get(), told);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "a digest can't be written to %s (innograph.push.digest-folder)".formatted(folder), e);
            }
            notices.endDigest(
                    next.get(), told.stream().map(one -> one.notice().id()).toList());
            written += told.isEmpty() ? 0 : 1;
        }
        return written;
    }

    private Optional<Digest> take() {
        return notices.takeDigest(TIME_TO_WRITE);
    }
}
