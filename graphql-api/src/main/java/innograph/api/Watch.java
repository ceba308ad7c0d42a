package innograph.api;

import innograph.queries.version.GraphVersion.Version;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something of the graph that is looked at again whenever the graph has changed, for all who wait for the same. */
abstract sealed class Watch permits LoadWatch, MatchWatch, NoticeWatch {
    private final Set<Inbox> inboxes = ConcurrentHashMap.newKeySet();
    private @Nullable String seen;
    private @Nullable Consumer<Inbox> end;

    final void add(Inbox inbox) {
        inboxes.add(inbox);
    }

    final void remove(Inbox inbox) {
        inboxes.remove(inbox);
    }

    final boolean isLeft() {
        return inboxes.isEmpty();
    }

    /**
     * Tells somebody who has come how things stand.
     *
     * @throws ApiException if this can't be watched
     */
    final synchronized void welcome(Inbox inbox) {
        begin(inbox);
        if (end != null) {
            end.accept(inbox);
        }
    }

    /**
     * Looks, if the graph has changed since the last time.
     *
     * @return false if there is nothing to look at any more
     */
    final synchronized boolean look(Version now) {
        if (end == null && !now.state().equals(seen)) {
            changed(now);
            seen = now.state();
        }
        if (end == null) {
            settle(now);
        }
        return end == null;
    }

    /** Nobody is told anything more but what ends it. */
    final synchronized void end(Consumer<Inbox> how) {
        end = how;
        tell(how);
    }

    final void tell(Consumer<Inbox> what) {
        inboxes.forEach(what);
    }

    /** Somebody has come; the first time there is everything to be read. */
    abstract void begin(Inbox inbox);

    /** The graph has changed, or may have. */
    abstract void changed(Version now);

    /** Comes after each look. */
    abstract void settle(Version now);
}
