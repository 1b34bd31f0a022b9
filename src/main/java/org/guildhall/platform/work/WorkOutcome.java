package org.guildhall.platform.work;

import org.guildhall.platform.words.Phrase;

/** What came of long work, and where the person goes from there. */
public sealed interface WorkOutcome {

    /** What is said about it. */
    Phrase words();

    /** The path that follows, inside Guildhall. */
    String path();

    /** It is done. */
    record Done(Phrase words, String path) implements WorkOutcome {}

    /** It could not be done, and the words say what to do now. */
    record Failed(Phrase words, String path) implements WorkOutcome {}
}
