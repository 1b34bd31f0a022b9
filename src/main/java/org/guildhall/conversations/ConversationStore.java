package org.guildhall.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.placements.PlacementId;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.actor.PersonId;
import org.guildhall.platform.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationStore {

    private static final String BEGIN = """
            insert into conversation (placement_id, id, first_id, second_id, begun_at)
            values (:placement, :id, least(cast(:one as uuid), :other), greatest(cast(:one as uuid), :other), :at)
            on conflict (placement_id, first_id, second_id) do nothing
            """;

    private static final String FIND = """
            select id from conversation where placement_id = :placement
              and first_id is not distinct from least(cast(:one as uuid), :other)
              and second_id is not distinct from greatest(cast(:one as uuid), :other)
            """;

    private static final String ADD = """
            insert into message (placement_id, conversation_id, id, writer_id, writer_name, writer_role, text, written_at, door)
            values (:placement, :conversation, :id, :writer, :name, :role, :text, :at, :door)
            """;

    private static final String JOIN = """
            insert into conversation_reader (placement_id, conversation_id, reader_id, reader_name, newest_id)
            values (:placement, :conversation, :reader, :name, :newest)
            on conflict (placement_id, conversation_id, reader_id) do nothing
            """;

    private static final String COUNT = """
            update conversation_reader set newest_id = :message,
                unread = case when reader_id = :writer then 0 else unread + 1 end,
                read_up_to = case when reader_id = :writer then cast(:message as uuid) else read_up_to end
            where placement_id = :placement and conversation_id = :conversation returning reader_id
            """;

    private static final String READ = """
            update conversation_reader set unread = 0, read_up_to = newest_id
            where placement_id = :placement and conversation_id = :conversation and reader_id = :reader and unread > 0
            """;

    private static final String READ_UP_TO = """
            select read_up_to from conversation_reader
            where placement_id = :placement and conversation_id = :conversation and reader_id = :reader
              and read_up_to is not null
            """;

    private static final String MESSAGES = """
            select id, writer_id as writer, writer_name, writer_role, text, written_at, door from message
            where placement_id = :placement and conversation_id = :conversation and id < :before
            order by id desc limit :size
            """;

    private static final String UNREAD = """
            select coalesce(sum(unread), 0) from conversation_reader where reader_id = :reader and unread > 0
            """;

    private static final String UNREAD_OF_PLACEMENT = """
            select case when c.first_id = :reader then c.second_id else c.first_id end as "with", r.unread as messages
            from conversation_reader r
            join conversation c on c.placement_id = r.placement_id and c.id = r.conversation_id
            where r.placement_id = :placement and r.reader_id = :reader and r.unread > 0
            """;

    private static final String LIST = """
            select r.placement_id as placement, l.name as learner_name, p.title, r.newest_id as newest,
                   o.reader_id as "with", o.reader_name as with_name, m.writer_name, m.text, m.written_at, r.unread
            from conversation_reader r
            join conversation c on c.placement_id = r.placement_id and c.id = r.conversation_id
            join message m on m.placement_id = r.placement_id and m.conversation_id = r.conversation_id
                and m.id = r.newest_id
            join placement p on p.id = r.placement_id join person l on l.id = p.learner_id
            left join conversation_reader o on c.first_id is not null and o.placement_id = r.placement_id
                and o.conversation_id = r.conversation_id and o.reader_id <> r.reader_id
            where r.reader_id = :reader and r.newest_id < :before
            order by r.newest_id desc limit :size
            """;

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The conversation of two people, or of everybody; begun where there is none.
     *
     * @param with null for everybody's
     */
    ConversationId begun(PlacementId placement, PersonId one, @Nullable PersonId with, Instant at) {
        jdbc.sql(BEGIN)
                .param("placement", placement)
                .param("id", Ids.next())
                .param("one", with == null ? null : one)
                .param("other", with)
                .param("at", at)
                .update();
        return find(placement, one, with).orElseThrow();
    }

    Optional<ConversationId> find(PlacementId placement, PersonId one, @Nullable PersonId with) {
        return jdbc.sql(FIND)
                .param("placement", placement)
                .param("one", with == null ? null : one)
                .param("other", with)
                .query(ConversationId.class)
                .optional();
    }

    void add(PlacementId placement, ConversationId conversation, MessageId id, Actor writer, String text, Instant at) {
        jdbc.sql(ADD)
                .param("placement", placement)
                .param("conversation", conversation)
                .param("id", id)
                .param("writer", writer.person())
                .param("name", writer.name())
                .param("role", writer.role())
                .param("text", text)
                .param("at", at)
                .param("door", writer.door().word())
                .update();
    }

    void join(PlacementId placement, ConversationId conversation, PersonId reader, String name, MessageId newest) {
        jdbc.sql(JOIN)
                .param("placement", placement)
                .param("conversation", conversation)
                .param("reader", reader)
                .param("name", name)
                .param("newest", newest)
                .update();
    }

    /** Counts a new message for everybody but its writer; returns who reads the conversation. */
    List<PersonId> count(PlacementId placement, ConversationId conversation, MessageId message, PersonId writer) {
        return jdbc.sql(COUNT)
                .param("placement", placement)
                .param("conversation", conversation)
                .param("message", message)
                .param("writer", writer)
                .query(PersonId.class)
                .list();
    }

    boolean read(PlacementId placement, ConversationId conversation, PersonId reader) {
        return jdbc.sql(READ)
                        .param("placement", placement)
                        .param("conversation", conversation)
                        .param("reader", reader)
                        .update()
                == 1;
    }

    Optional<MessageId> readUpTo(PlacementId placement, ConversationId conversation, PersonId reader) {
        return jdbc.sql(READ_UP_TO)
                .param("placement", placement)
                .param("conversation", conversation)
                .param("reader", reader)
                .query(MessageId.class)
                .optional();
    }

    List<Message> messages(PlacementId placement, ConversationId conversation, UUID before, int size) {
        return jdbc.sql(MESSAGES)
                .param("placement", placement)
                .param("conversation", conversation)
                .param("before", before)
                .param("size", size)
                .query(Message.class)
                .list();
    }

    int unread(PersonId reader) {
        return jdbc.sql(UNREAD).param("reader", reader).query(Integer.class).single();
    }

    List<Unread> unread(PlacementId placement, PersonId reader) {
        return jdbc.sql(UNREAD_OF_PLACEMENT)
                .param("placement", placement)
                .param("reader", reader)
                .query(Unread.class)
                .list();
    }

    List<ConversationLine> list(PersonId reader, UUID before, int size) {
        return jdbc.sql(LIST)
                .param("reader", reader)
                .param("before", before)
                .param("size", size)
                .query(ConversationLine.class)
                .list();
    }
}
