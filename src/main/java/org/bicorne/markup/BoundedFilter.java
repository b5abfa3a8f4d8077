package org.bicorne.markup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** A Liquid filter that refuses to double a text until memory ends, and to tell the time. */
final class BoundedFilter extends Filter {

    /** Characters and items that one filter is given. */
    private static final int WEIGHT_MAX = 50_000;

    private static final Set<String> NOW = Set.of("now", "today");

    private final Filter filter;

    BoundedFilter(Filter filter) {
        super(filter.name);
        this.filter = filter;
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... parameters) {
        long weight = weight(value, WEIGHT_MAX);
        long added = 0;
        for (Object parameter : parameters) {
            added += weight(parameter, WEIGHT_MAX);
        }
        boolean isProduct = name.equals("replace") || name.equals("join") || name.equals("times");
        if (weight + added > WEIGHT_MAX || isProduct && weight * added > Liquid.OUTPUT_CHARACTERS_MAX) {
            throw new IllegalArgumentException("the filter '" + name + "' was given more than " + WEIGHT_MAX + " characters");
        }
        if (name.equals("date") && NOW.contains(String.valueOf(value))) {
            throw new IllegalArgumentException("a page does not depend on the time at which it is built");
        }
        return filter.apply(value, context, parameters);
    }

    private static long weight(@Nullable Object value, long budget) {
        return switch (value) {
            case null -> 0;
            case CharSequence text -> text.length();
            case BigDecimal number -> number.precision() + Math.abs((long) number.scale());
            case Map<?, ?> map -> weight(map.values(), budget);
            case Object[] items -> weight(java.util.Arrays.asList(items), budget);
            case Collection<?> items -> items(items, budget);
            default -> 1;
        };
    }

    private static long items(Collection<?> items, long budget) {
        long weight = 1;
        for (Object item : items) {
            weight += 1 + weight(item, budget - weight);
            if (weight > budget) {
                return weight;
            }
        }
        return weight;
    }
}
