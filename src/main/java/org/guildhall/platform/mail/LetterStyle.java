package org.guildhall.platform.mail;

/** What cannot be said in an attribute: how a letter looks where the reader prefers dark. */
public final class LetterStyle {

    /** A style sheet, in its element. The colours are those of the design system. */
    public static final String DARK = """
            <style>
            @media (prefers-color-scheme: dark) {
            .paper { background: #12181d !important; color: #e9e6df !important }
            .card { background: #1a2229 !important }
            .act { background: #6cc3ba !important; color: #0c1f1e !important }
            .fine { color: #a7b1b9 !important }
            }
            </style>
            """;

    private LetterStyle() {}
}
