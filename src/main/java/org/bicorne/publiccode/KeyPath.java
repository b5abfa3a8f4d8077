package org.bicorne.publiccode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The way from the root of the file to a value. */
record KeyPath(List<Step> steps) {

    static final KeyPath ROOT = new KeyPath(List.of());

    /** One step of it. */
    sealed interface Step {}

    record Name(String name) implements Step {}

    record Index(int index) implements Step {}

    /** A key that is a language. */
    record Tongue(String tag) implements Step {}

    KeyPath {
        steps = List.copyOf(steps);
    }

    static KeyPath of(String dotted) {
        KeyPath path = ROOT;
        for (String name : dotted.split("\\.")) {
            path = path.with(new Name(name));
        }
        return path;
    }

    KeyPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new KeyPath(longer);
    }

    KeyPath name(String name) {
        return with(new Name(name));
    }

    KeyPath index(int index) {
        return with(new Index(index));
    }

    /** The last name with its index: {@code countries[2]}. */
    String last() {
        String whole = toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    /** Languages that are more than letters stand in brackets: {@code description[en-US].features}. */
    @Override
    public String toString() {
        return written(tag -> tag.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') ? "." + tag : "[" + tag + "]");
    }

    /** The same, with every language after a dot: {@code description.en-US.features}. */
    String dotted() {
        return written(tag -> "." + tag);
    }

    private String written(java.util.function.UnaryOperator<String> language) {
        String whole = steps.stream().map(step -> switch (step) {
            case Name(String name) -> "." + name;
            case Index(int index) -> "[" + index + "]";
            case Tongue(String tag) -> language.apply(tag);
        }).collect(Collectors.joining());
        return whole.startsWith(".") ? whole.substring(1) : whole;
    }
}
