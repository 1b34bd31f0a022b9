package org.guildhall.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Right-to-left text on the page by ICU, and the way back from drawn characters to written ones. */
final class Bidirectional {

    private static final String MIRRORED = "()[]{}<>«»‹›";
    /** Private characters of our fonts: a mirrored bracket, drawn for the bracket as written. */
    private static final int PRIVATE = 0xE000;

    private Bidirectional() {}

    static boolean isRightToLeft(String drawn) {
        return drawn.codePoints().anyMatch(character -> switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> isPrivate(character);
        });
    }

    /** The character as it was written: letters without their joined forms, brackets unmirrored. */
    static String written(String drawn) {
        StringBuilder text = new StringBuilder();
        drawn.codePoints().forEach(character -> {
            if (isPrivate(character)) {
                text.append(MIRRORED.charAt(character - PRIVATE));
            } else if (isPresentationForm(character)) {
                text.append(Normalizer2.getNFKCInstance().normalize(Character.toString(character)));
            } else {
                text.appendCodePoint(character);
            }
        });
        return text.toString();
    }

    private static boolean isPrivate(int character) {
        return character >= PRIVATE && character < PRIVATE + MIRRORED.length();
    }

    private static boolean isPresentationForm(int character) {
        return character >= 0xFB50 && character <= 0xFDFF || character >= 0xFE70 && character <= 0xFEFC;
    }

    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            BidiRun run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }
    }

    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            int[] characters = text.codePoints().toArray();
            StringBuilder visual = new StringBuilder(text.length());
            for (int index = characters.length - 1; index >= 0; index--) {
                int character = characters[index];
                visual.appendCodePoint(
                        MIRRORED.indexOf(character) >= 0 ? PRIVATE + MIRRORED.indexOf(character) : character);
            }
            return visual.toString();
        }

        @Override
        public String shapeText(String text) {
            try {
                String shaped = new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                                | ArabicShaping.TEXT_DIRECTION_LOGICAL
                                | ArabicShaping.LENGTH_GROW_SHRINK)
                        .shape(text);
                return withVowelMarks(shaped);
            } catch (ArabicShapingException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** ICU turns vowel marks into spacing forms, which would tear the word apart. */
        private static String withVowelMarks(String shaped) {
            StringBuilder text = new StringBuilder(shaped.length());
            shaped.codePoints().forEach(character -> {
                if (character >= 0xFE70 && character <= 0xFE7F) {
                    Normalizer2.getNFKCInstance()
                            .normalize(Character.toString(character))
                            .codePoints()
                            .filter(part -> part != ' ' && part != 'ـ')
                            .forEach(text::appendCodePoint);
                } else {
                    text.appendCodePoint(character);
                }
            });
            return text.toString();
        }

        @Override
        public String deshapeText(String text) {
            return written(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
