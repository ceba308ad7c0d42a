package innograph.app.command;

import innograph.loaders.load.LoadPhase;
import innograph.loaders.load.Progress;
import innograph.loaders.resolve.Resolver;
import innograph.model.EntityType;
import java.time.Duration;
import java.util.Locale;

/** Shows how a load gets on: a line that renews itself on a terminal, a line every few seconds elsewhere. */
final class ProgressLine implements Progress, Resolver.Progress {
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final Terminal terminal;

    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null again where there is no terminal
    private final boolean interactive = System.console() != null;

    private long lastShown = System.nanoTime();
    private String step = "";
    private long stepBegan = System.nanoTime();

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void written(LoadPhase phase, long statements, double fraction) {
        show(phase == LoadPhase.ENTITIES ? "entities" : "links", statements, fraction);
    }

    @Override
    public void takenAway(long entitiesAndLinks) {
        show("taken away, entities and links", entitiesAndLinks, 0);
    }

    @Override
    public void affiliated(long mentions, long of) {
        show("affiliations read", mentions, (double) mentions / of);
    }

    @Override
    public void derived(long organizations, long of) {
        show("derived links, organizations", organizations, (double) organizations / of);
    }

    @Override
    public void arranged(long links, long of) {
        show("links put in order", links, (double) links / of);
    }

    @Override
    public void imported(double fraction) {
        show("imported, per cent", Math.round(fraction * 100), fraction);
    }

    @Override
    public void read(EntityType type, int things) {
        show("read, " + type.label(), things, 0);
    }

    @Override
    public void compared(EntityType type, long pairs, double fraction) {
        show("pairs compared, " + type.label(), pairs, fraction);
    }

    @Override
    public void merged(EntityType type, int merges, int of) {
        show("merged, " + type.label(), merges, (double) merges / of);
    }

    @Override
    public void deriving() {
        show("derived links", 0, 0);
    }

    /** A part of an evaluation or a fit is done, 0 to 1. */
    void evaluated(double fraction) {
        show("done, per cent", Math.round(fraction * 100), fraction);
    }

    /** Texts of which there is a vector, of those that there are. */
    void embedded(long texts, long of) {
        show("texts", texts, (double) texts / of);
    }

    /** Entries of the chain of cases that were looked at. */
    void audited(long entries) {
        show("entries", entries, 0);
    }

    /** Cases that were screened again. */
    void rescreened(long cases) {
        show("cases", cases, 0);
    }

    /** Rows of a table were written; {@code fraction} is the part that is done, 0 to 1. */
    void rows(long rows, double fraction) {
        show("rows", rows, fraction);
    }

    /** Leaves an empty line to go on in. */
    void end() {
        if (interactive) {
            terminal.show("");
        }
    }

    private void show(String what, long done, double fraction) {
        long now = System.nanoTime();
        if (!what.equals(step)) {
            step = what;
            stepBegan = now;
        }
        Duration pause = interactive ? ON_TERMINAL : ELSEWHERE;
        if (now - lastShown >= pause.toNanos()) {
            lastShown = now;
            String line = line(done, fraction, (now - stepBegan) / 1e9);
            if (interactive) {
                terminal.show(line);
            } else {
                terminal.tell("%s", line);
            }
        }
    }

    private String line(long done, double fraction, double seconds) {
        String counted = String.format(Locale.ENGLISH, "%s: %,d", step, done);
        if (seconds < 1) {
            return counted;
        }
        String rate = String.format(Locale.ENGLISH, "%s, %,.0f a second", counted, done / seconds);
        return fraction <= 0
                ? rate
                : String.format(
                        Locale.ENGLISH, "%s, %.0f %%, %.0f s left", rate, fraction * 100, seconds / fraction - seconds);
    }
}
