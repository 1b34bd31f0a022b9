package org.guildhall.feedback;

import java.util.List;

/** A piece of feedback with what came of it, oldest first. */
public record Said(Remark remark, List<Answer> answers, List<FeedbackAction> actions) {

    public Said {
        answers = List.copyOf(answers);
        actions = List.copyOf(actions);
    }
}
