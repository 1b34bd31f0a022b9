package org.guildhall.insight;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.guildhall.agreements.AgreementSigned;
import org.guildhall.asks.AskEnded;
import org.guildhall.asks.AskId;
import org.guildhall.asks.AskRaised;
import org.guildhall.assessment.AssessmentAdvanced;
import org.guildhall.logbook.DayWritten;
import org.guildhall.logbook.HoursEntered;
import org.guildhall.placements.PlacementAdvanced;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.live.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what overviews read. Each event tells one placement or one ask again from its sources, so hearing it twice, late
 * or in another order changes nothing.
 */
@Component
public class Tracks {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final TrackStore tracks;
    private final TallyStore tallies;
    private final Live live;

    Tracks(TrackStore tracks, TallyStore tallies, Live live) {
        this.tracks = tracks;
        this.tallies = tallies;
        this.live = live;
    }

    @Followed
    void on(PlacementAdvanced advanced) {
        follow(advanced.placement());
    }

    @Followed
    void on(AgreementSigned signed) {
        follow(signed.placement());
    }

    @Followed
    void on(DayWritten written) {
        follow(written.placement());
    }

    @Followed
    void on(HoursEntered entered) {
        follow(entered.placement());
    }

    @Followed
    void on(AssessmentAdvanced advanced) {
        follow(advanced.placement());
    }

    @Followed
    void on(AskRaised raised) {
        follow(raised.ask());
    }

    @Followed
    void on(AskEnded ended) {
        follow(ended.ask());
    }

    private void follow(PlacementId placement) {
        tell(List.of(placement.value()), tallies::ofPlacements, tracks::tellPlacements);
    }

    private void follow(AskId ask) {
        tell(List.of(ask.value()), tallies::ofAsks, tracks::tellAsks);
        List<UUID> placement = tracks.placementOfAsk(ask.value());
        if (!placement.isEmpty()) {
            tell(placement, tallies::ofPlacements, tracks::tellPlacements);
        }
    }

    /**
     * Forgets everything that is kept and tells it all again, in one transaction. For the system: after a restore, or where
     * events were lost.
     */
    @Transactional
    public void rebuild(Actor system) {
        tracks.forget();
        tallies.forget();
        inBatches(tracks::placementsAfter, it -> tell(it, tallies::ofPlacements, tracks::tellPlacements));
        inBatches(tracks::asksAfter, it -> tell(it, tallies::ofAsks, tracks::tellAsks));
    }

    private static void inBatches(BiFunction<UUID, Integer, List<UUID>> read, Consumer<List<UUID>> work) {
        List<UUID> batch = read.apply(FIRST, BATCH);
        while (!batch.isEmpty()) {
            work.accept(batch);
            batch = read.apply(batch.getLast(), BATCH);
        }
    }

    private void tell(
            List<UUID> ids, java.util.function.Function<List<UUID>, List<Tally>> count, Consumer<List<UUID>> again) {
        tracks.lock(ids);
        List<Tally> before = count.apply(ids);
        again.accept(ids);
        List<Tally> moved = Tally.between(before, count.apply(ids));
        tallies.move(moved);
        moved.stream().map(Tally::organisation).distinct().forEach(live::changed);
    }
}
