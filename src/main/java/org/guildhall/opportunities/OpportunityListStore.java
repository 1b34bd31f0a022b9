package org.guildhall.opportunities;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.web.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles that fit a search: the newest first by their key alone, any other order by what stands in a column. */
@Repository
class OpportunityListStore {

    private static final String BY_KEY = """
            select o.id, o.employer_id as employer, o.employer_name, o.site_id as site, o.title, null as about, o.mode,
                   o.city, o.region, o.country, o.cities, o.pay, o.travel, o.cost, o.equipment, o.access_facts,
                   o.hours_per_week, o.places, o.starts_on, o.ends_on, o.closes_on, o.zone, o.contact_id as contact, o.keeper_id as keeper,
                   o.source, o.state, o.revision
            from opportunity o
            where o.title || ' ' || o.employer_name || ' ' || coalesce(o.city, '') || ' ' || array_to_string(o.cities, ' ')
                    ilike all (cast(:words as text[]))
              and coalesce(o.city, '') || ' ' || array_to_string(o.cities, ' ') ilike :city
              and (cast(:mode as text) is null or o.mode = :mode)
              and cast(:stated as text[]) <@ array[case when o.pay is not null then 'pay' end,
                      case when o.cost is not null then 'cost' end, case when o.travel is not null then 'travel' end,
                      case when o.equipment is not null then 'equipment' end,
                      case when o.access_facts is not null then 'access' end]
              and (:unpublished or o.state = 'published')
              and o.id < :before
            order by o.id desc limit :size
            """;

    private static final String BY_COLUMN = """
            with line as (
                select o.*, case :column when 'employer' then o.employer_name when 'title' then o.title
                    when 'newest' then ''
                    else to_char(coalesce(o.closes_on, date '9999-12-31'), 'YYYY-MM-DD') end collate "C" as place
                from opportunity o
                where o.title || ' ' || o.employer_name || ' ' || coalesce(o.city, '') || ' '
                        || array_to_string(o.cities, ' ') ilike all (cast(:words as text[]))
                  and coalesce(o.city, '') || ' ' || array_to_string(o.cities, ' ') ilike :city
                  and (cast(:mode as text) is null or o.mode = :mode)
                  and cast(:stated as text[]) <@ array[case when o.pay is not null then 'pay' end,
                          case when o.cost is not null then 'cost' end,
                          case when o.travel is not null then 'travel' end,
                          case when o.equipment is not null then 'equipment' end,
                          case when o.access_facts is not null then 'access' end]
                  and (:unpublished or o.state = 'published'))
            select o.id, o.employer_id as employer, o.employer_name, o.site_id as site, o.title, null as about, o.mode,
                   o.city, o.region, o.country, o.cities, o.pay, o.travel, o.cost, o.equipment, o.access_facts,
                   o.hours_per_week, o.places, o.starts_on, o.ends_on, o.closes_on, o.zone, o.contact_id as contact, o.keeper_id as keeper,
                   o.source, o.state, o.revision
            from line o
            where :after::uuid is null or case when :descending then (o.place, o.id) < (:value, :after)
                else (o.place, o.id) > (:value, :after) end
            order by case when :descending then o.place end desc, case when :descending then o.id end desc, o.place, o.id
            limit :size
            """;

    private final JdbcClient jdbc;

    OpportunityListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Opportunity> list(Search search, boolean unpublished, Order order, @Nullable String after, int size) {
        UUID id = Order.id(after);
        JdbcClient.StatementSpec list = jdbc.sql(order.text().equals(Search.USUAL) ? BY_KEY : BY_COLUMN)
                .param("words", search.patterns())
                .param("city", search.cityPattern())
                .param("mode", search.mode())
                .param("stated", search.stated())
                .param("unpublished", unpublished)
                .param("size", size);
        if (order.text().equals(Search.USUAL)) {
            return list.param("before", id == null ? OpportunityStore.NEWEST : id)
                    .query(Opportunity.class)
                    .list();
        }
        return list.param("column", order.column())
                .param("descending", order.descending())
                .param("value", Order.value(after))
                .param("after", id)
                .query(Opportunity.class)
                .list();
    }
}
