package innograph.loaders.derive;

import innograph.loaders.derive.Work.Participant;
import innograph.model.LinkType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an organization did, and the links that follow.
 *
 * @param works in which it took part, each once
 * @param statements how many data sets say of the organization itself that it deals with a technology
 * @param activeIn technologies to which its links lead now
 * @param collaborators organizations to which its links lead now; empty unless the organization is stale
 */
record Doings(
        Participant organization,
        List<Work> works,
        Map<String, Long> statements,
        List<String> activeIn,
        List<String> collaborators) {

    /** A pair is computed once, at the turn of the smaller identifier if both have a turn. */
    List<DerivedLink> collaborations() {
        Set<Participant> due = new HashSet<>();
        Map<Participant, Tally> tallies = new LinkedHashMap<>();
        for (Work work : works) {
            for (Participant other : work.organizations()) {
                if (isMyTurn(other, work)) {
                    due.add(other);
                }
                if (!other.equals(organization)) {
                    tallies.computeIfAbsent(other, participant -> new Tally()).count(work, work.strength());
                }
            }
        }
        tallies.keySet().retainAll(due);
        List<DerivedLink> links = new ArrayList<>();
        tallies.forEach((other, tally) -> links.add(collaboration(other, tally)));
        return links;
    }

    private boolean isMyTurn(Participant other, Work work) {
        boolean othersTurn = work.stale() || other.stale();
        int order = organization.id().compareTo(other.id());
        return order < 0 ? othersTurn || organization.stale() : order > 0 && organization.stale() && !othersTurn;
    }

    private DerivedLink collaboration(Participant other, Tally tally) {
        boolean smaller = organization.id().compareTo(other.id()) < 0;
        Map<String, Object> properties = tally.properties();
        properties.put("weight", Math.round(tally.strength() * 1e6) / 1e6);
        return new DerivedLink(
                LinkType.COLLABORATES_WITH,
                smaller ? organization.node() : other.node(),
                smaller ? other.node() : organization.node(),
                properties);
    }

    /** Links to organizations with which it has nothing in common any more. */
    List<DerivedLink> collaborationsOfThePast() {
        Set<String> gone = new LinkedHashSet<>(collaborators);
        works.forEach(work -> work.organizations().forEach(other -> gone.remove(other.node())));
        return gone.stream()
                .map(node -> new DerivedLink(LinkType.COLLABORATES_WITH, organization.node(), node, Map.of()))
                .toList();
    }

    List<DerivedLink> activities() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        works.forEach(work -> work.technologies()
                .forEach(technology ->
                        tallies.computeIfAbsent(technology, node -> new Tally()).count(work, 0)));
        statements.forEach((technology, number) ->
                tallies.computeIfAbsent(technology, node -> new Tally()).state(number));
        double total = tallies.values().stream().mapToLong(Tally::size).sum();
        List<DerivedLink> links = new ArrayList<>();
        tallies.forEach((technology, tally) -> {
            Map<String, Object> properties = tally.properties();
            properties.put("statements", tally.statements());
            properties.put("share", Math.round(tally.size() / total * 1e6) / 1e6);
            links.add(new DerivedLink(LinkType.ACTIVE_IN, organization.node(), technology, properties));
        });
        return links;
    }

    /** Links to technologies with which it does not deal any more. */
    List<DerivedLink> activitiesOfThePast() {
        Set<String> gone = new LinkedHashSet<>(activeIn);
        works.forEach(work -> gone.removeAll(work.technologies()));
        gone.removeAll(statements.keySet());
        return gone.stream()
                .map(node -> new DerivedLink(LinkType.ACTIVE_IN, organization.node(), node, Map.of()))
                .toList();
    }
}
