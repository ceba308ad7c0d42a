package innograph.model.docking;

import java.util.List;

/**
 * Who looks at dockings.
 *
 * @param name of the caller
 * @param desk whether it is one of the agency, which arranges all dockings and does not know who is anonymous
 * @param admin whether it may see all
 */
public record Viewer(String name, boolean desk, boolean admin) {
    /** Whether the viewer is among those who speak for a side. */
    boolean isAmong(List<String> callers) {
        return callers.contains(name);
    }
}
