package org.guildhall.asks;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.Decision;
import org.guildhall.platform.history.History;
import org.guildhall.platform.time.Zones;
import org.guildhall.platform.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When letters come to whom: as the person has set it, else as is usual in their country. */
@Service
@Transactional
public class LetterHours {

    /** What belongs to no zone of a country says nothing of where somebody is. */
    private static final String NO_PLACE = "UTC";

    private static final String UNKNOWN = "001";

    private final LetterHoursStore store;
    private final AskSettings settings;
    private final History history;
    private final InstantSource time;

    LetterHours(LetterHoursStore store, AskSettings settings, History history, InstantSource time) {
        this.store = store;
        this.settings = settings;
        this.history = history;
        this.time = time;
    }

    /** When letters come to the actor. */
    @Transactional(readOnly = true)
    public LetterTimes of(Actor actor) {
        LetterHoursStore.Line line = store.one(actor.person(), actor.organisation());
        return times(line.zone(), line.organisationZone(), line.organisationCountry(), store.own(actor.person()));
    }

    /** Sets when letters come to the actor. Throws {@link Forbidden} for whoever is nobody. */
    public void set(Actor actor, LetterTimes times) {
        if (AskAccess.maySetHours(actor) instanceof Decision.Denied denied) {
            throw new Forbidden(denied);
        }
        store.set(actor.person(), times, time.instant());
        history.note(actor, "asks.history.hours", actor.person().value(), null, Map.of());
    }

    /** When letters come to whoever is asked. */
    LetterTimes of(Waiting ask) {
        return times(
                ask.zone(),
                ask.organisationZone(),
                ask.organisationCountry(),
                ask.ownHours() ? store.own(ask.person()) : Optional.empty());
    }

    private LetterTimes times(
            String zone, String organisationZone, @Nullable String country, Optional<LetterHoursStore.Own> own) {
        ZoneId place = ZoneId.of(zone.equals(NO_PLACE) ? organisationZone : zone);
        return own.map(it -> it.times(place)).orElseGet(() -> usual(place, country));
    }

    private LetterTimes usual(ZoneId zone, @Nullable String country) {
        if (!settings.quiet()) {
            LetterTimes always = LetterTimes.always(zone);
            return new LetterTimes(
                    always.quietFrom(), always.quietUntil(), always.daysOff(), settings.gathering(), zone);
        }
        String where = Zones.country(zone).orElse(country == null ? UNKNOWN : country);
        return LetterTimes.usual(zone, where, settings.gathering());
    }
}
