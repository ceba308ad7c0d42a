package innograph.api;

import innograph.model.cases.Cases;
import innograph.model.curated.CuratedEntities;
import innograph.model.docking.Dockings;
import innograph.model.push.Watches;
import innograph.queries.Reader;
import innograph.queries.alliances.Alliances;
import innograph.queries.cases.ScreeningCases;
import innograph.queries.communities.Communities;
import innograph.queries.contracts.ContractRegister;
import innograph.queries.dataset.Datasets;
import innograph.queries.docking.DockingRoom;
import innograph.queries.docking.Expiring;
import innograph.queries.edit.Edits;
import innograph.queries.entity.Entities;
import innograph.queries.entity.Neighbours;
import innograph.queries.experts.Experts;
import innograph.queries.flows.Flows;
import innograph.queries.indicator.Indicators;
import innograph.queries.landscape.Landscapes;
import innograph.queries.match.Matching;
import innograph.queries.match.OpenMatches;
import innograph.queries.network.Networks;
import innograph.queries.partners.Partners;
import innograph.queries.paths.Paths;
import innograph.queries.positions.Positions;
import innograph.queries.push.Fits;
import innograph.queries.push.WatchLists;
import innograph.queries.reconcile.Reconciliation;
import innograph.queries.screening.Screening;
import innograph.queries.screening.SubjectScreening;
import innograph.queries.search.Search;
import innograph.queries.search.Suggestions;
import innograph.queries.sharpen.DemandSharpener;
import innograph.queries.summary.Summaries;
import innograph.queries.version.GraphVersion;
import java.time.Clock;

/** The services that answer, each call by one statement, and those that write. */
record Questions(
        Entities entities,
        Neighbours neighbours,
        Summaries summaries,
        Search search,
        Suggestions suggestions,
        Indicators indicators,
        Datasets datasets,
        OpenMatches matches,
        Matching matching,
        GraphVersion version,
        Edits edits,
        CuratedEntities curated,
        ScreeningCases screenings,
        Cases cases,
        DockingRoom dockingRoom,
        Dockings dockings,
        Expiring expiring,
        DemandSharpener sharpener,
        WatchLists watchLists,
        Watches watches,
        Fits fits,
        Partners partners,
        Paths paths,
        Networks networks,
        Experts experts,
        Alliances alliances,
        Positions positions,
        Communities communities,
        Flows flows,
        ContractRegister contracts,
        Reconciliation reconciliation,
        Screening screening,
        SubjectScreening subjects) {
    /** The most hits that a search considers, counts and sums up. */
    static final int SEARCH_CANDIDATES = 1_000;

    static Questions over(
            Reader reader,
            Indicators indicators,
            CuratedEntities curated,
            Cases cases,
            Dockings dockings,
            Watches watches,
            Fits fits,
            Landscapes landscapes,
            Reconciliation reconciliation,
            Screening screening,
            Matching matching) {
        return new Questions(
                new Entities(reader),
                new Neighbours(reader),
                new Summaries(reader),
                new Search(reader),
                new Suggestions(reader),
                indicators,
                new Datasets(reader),
                new OpenMatches(reader),
                matching,
                new GraphVersion(reader),
                new Edits(reader),
                curated,
                new ScreeningCases(reader),
                cases,
                new DockingRoom(reader, Clock.systemUTC()),
                dockings,
                new Expiring(reader, Clock.systemUTC()),
                new DemandSharpener(reader, new Search(reader)),
                new WatchLists(reader),
                watches,
                fits,
                new Partners(reader, landscapes),
                new Paths(reader, landscapes),
                new Networks(reader),
                new Experts(reader),
                new Alliances(reader, landscapes),
                new Positions(reader, landscapes),
                new Communities(landscapes),
                new Flows(reader),
                new ContractRegister(reader),
                reconciliation,
                screening,
                new SubjectScreening(screening, reader));
    }
}
