package org.guildhall.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.guildhall.platform.actor.Actor;
import org.guildhall.platform.ids.Ids;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files that people hand in for long work, so that whichever node does it finds them. Only whoever handed a file in
 * sees it. Files are written and read in pieces and never held whole.
 */
@Service
public class Uploads {

    private static final int PIECE = 512 * 1024;
    private static final int LONGEST_NAME = 200;

    private final UploadStore store;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Uploads(UploadStore store, PlatformTransactionManager transactions, InstantSource time) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /**
     * Keeps a file, in the running transaction if there is one.
     *
     * @param name as the browser sent it; folders are cut off
     * @param content is read to its end and left open
     */
    public Upload keep(Actor actor, String name, InputStream content) {
        return Objects.requireNonNull(transaction.execute(status -> write(actor, plain(name), content)));
    }

    private Upload write(Actor actor, String name, InputStream content) {
        UploadId id = new UploadId(Ids.next());
        store.add(id, actor.person(), name, time.instant());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                digest.update(piece);
                bytes += piece.length;
                store.addPiece(id, number, piece);
                piece = content.readNBytes(PIECE);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            store.complete(id, bytes, sha256);
            return new Upload(id, name, bytes, sha256);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }

    /** What is known of a file. Throws {@link NotFound} where the actor did not hand it in. */
    public Upload view(Actor actor, UploadId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    private Optional<Upload> find(UploadId id) {
        return Objects.requireNonNull(transaction.execute(status -> store.find(id)));
    }

    /** The content of a file, fetched piece by piece while it is read. Throws {@link NotFound} as {@link #view} does. */
    public InputStream open(Actor actor, UploadId id) {
        view(actor, id);
        return new Pieces(number -> Objects.requireNonNull(transaction.execute(status -> store.piece(id, number))));
    }

    /** Forgets a file; nothing happens where it is gone already. */
    public void discard(Actor actor, UploadId id) {
        transaction.executeWithoutResult(status -> store.discard(id));
    }

    /** Forgets what was handed in before a moment. */
    public void clear(Instant before) {
        transaction.executeWithoutResult(status -> store.clear(before));
    }
}
