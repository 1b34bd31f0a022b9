package org.guildhall.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.guildhall.platform.once.Once;
import org.guildhall.platform.once.WrittenForms;

/** Where the sender of a form went, for whoever sends it a second time. */
final class FirstAnswer {

    private static final Notice UNKNOWN = Notice.of("platform.sent-before");

    private FirstAnswer() {}

    /** Keeps where the first one goes. */
    static void keep(Redirect redirect) {
        Notice notice = redirect.notice();
        Once.current()
                .ifPresent(once -> once.answered(
                        redirect.path(),
                        notice == null ? null : notice.key(),
                        notice == null ? List.of() : notice.arguments()));
    }

    /** Whether what is about to be refused has been written by another request; what this one wrote may be tried again. */
    static boolean isAgain() {
        if (Once.current().map(Once::isSentBefore).orElse(false)) {
            return true;
        }
        Once.current().ifPresent(Once::refused);
        return false;
    }

    /** Sends the second one to where the first went. */
    static void send(HttpServletResponse response) {
        Once.current().ifPresent(once -> send(once, response));
    }

    static void send(Once once, HttpServletResponse response) {
        once.firstAnswer()
                .map(FirstAnswer::redirect)
                .orElseGet(() -> Redirect.to(Shell.current().cameFrom(), UNKNOWN))
                .send(response);
    }

    private static Redirect redirect(WrittenForms.Answer answer) {
        String notice = answer.notice();
        return notice == null
                ? Redirect.to(answer.path())
                : Redirect.to(answer.path(), new Notice(notice, answer.noticeArguments()));
    }
}
