package org.bicorne.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/** Turns the levels of headings as written into levels without gaps below the page's title, the only h1. */
final class Outline {

    private static final int LEVEL_MAX = 6;

    private final Deque<Integer> open = new ArrayDeque<>();

    /** The level of the next heading of the text: its depth in the tree of headings, plus one. */
    int levelOf(int written) {
        while (!open.isEmpty() && open.peek() >= written) {
            open.pop();
        }
        open.push(written);
        return Math.min(open.size() + 1, LEVEL_MAX);
    }
}
