package org.bicorne.markup;

import java.util.List;

/** What a key of a front matter holds, whatever notation it was written in. */
sealed interface Value {

    /** The value as a template sees it: text, number, boolean, list or map of the Java library. */
    Object plain();

    /**
     * @param written the text as its author wrote it, without quotes and outer spaces
     * @param plain the same as text, number or boolean
     */
    record Scalar(String written, Object plain) implements Value {

        Scalar(String text) {
            this(text, text);
        }
    }

    record Sequence(List<Value> items) implements Value {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            return items.stream().map(Value::plain).toList();
        }
    }

    record Mapping(FrontMatter entries) implements Value {

        @Override
        public Object plain() {
            return entries.values();
        }
    }
}
