package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * The page that judges a {@code publiccode.yml}, for {@code inventory/judge.jte}.
 *
 * @param action where its forms are sent; empty where no server answers
 * @param text as it was pasted
 * @param address as it was asked
 * @param mistake why nothing could be judged
 * @param answer what was found, once something was judged
 * @param editor the page that makes a file
 */
public record JudgeView(Frame frame, Optional<String> action, String text, String address, Optional<String> mistake, Optional<Answer> answer, PageLink editor) {

    /**
     * What was found.
     *
     * @param verdict {@code success}, {@code warning} or {@code error}
     * @param words the verdict in words
     * @param freedom whether the software is free, in words
     * @param name what was judged
     */
    public record Answer(String verdict, String words, String freedom, String name, List<Problem> problems, List<Line> lines) {
        public Answer {
            problems = List.copyOf(problems);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something wrong.
     *
     * @param kind {@code error}, {@code warning} or {@code note}
     * @param kindWords the same in words
     * @param sentence what it is and what to do
     * @param reference in the words of the reference parser, in English
     * @param line where it is; 0 for nowhere
     */
    public record Problem(String kind, String kindWords, String sentence, String reference, int line) {}

    /** @param kind of the worst problem on it; empty for none */
    public record Line(int number, String text, Optional<String> kind) {}
}
