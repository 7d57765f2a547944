package io.hcp4j.apiserver.schema.cel;

import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.time.Duration;
import java.util.List;

/** {@code isSorted}, {@code sum}, {@code min}, {@code max}, {@code indexOf} and {@code lastIndexOf} of lists. */
final class ListFunctions {
    private static final List<CelType> SUMMABLE = List.of(SimpleType.INT, SimpleType.DOUBLE, SimpleType.DURATION);
    private static final List<CelType> COMPARABLE = List.of(
            SimpleType.INT,
            SimpleType.DOUBLE,
            SimpleType.BOOL,
            SimpleType.DURATION,
            SimpleType.TIMESTAMP,
            SimpleType.STRING);

    private ListFunctions() {}

    static void addTo(FunctionSet functions) {
        for (CelType element : COMPARABLE) {
            List<CelType> list = List.of(ListType.create(element));
            functions.member("isSorted", SimpleType.BOOL, list, args -> isSorted((List<?>) args[0]));
            functions.member("min", element, list, args -> extreme((List<?>) args[0], "min", -1));
            functions.member("max", element, list, args -> extreme((List<?>) args[0], "max", 1));
        }
        for (CelType element : SUMMABLE) {
            functions.member("sum", element, List.of(ListType.create(element)), args -> sum((List<?>) args[0]));
        }
        CelType any = TypeParamType.create("T");
        List<CelType> search = List.of(ListType.create(any), any);
        functions.member("indexOf", SimpleType.INT, search, args -> (long) ((List<?>) args[0]).indexOf(args[1]));
        functions.member(
                "lastIndexOf", SimpleType.INT, search, args -> (long) ((List<?>) args[0]).lastIndexOf(args[1]));
    }

    private static boolean isSorted(List<?> list) {
        for (int i = 1; i < list.size(); i++) {
            if (compare(list.get(i - 1), list.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Object extreme(List<?> list, String name, int sign) {
        if (list.isEmpty()) {
            throw new CelInvalidArgumentException(name + " called on empty list");
        }
        Object found = list.get(0);
        for (Object element : list) {
            found = Integer.signum(compare(element, found)) == sign ? element : found;
        }
        return found;
    }

    private static Object sum(List<?> list) {
        Object total = 0L;
        for (Object element : list) {
            if (element instanceof Double number) {
                total = number + ((Number) total).doubleValue();
            } else if (element instanceof Duration duration) {
                total = total instanceof Duration sofar ? sofar.plus(duration) : duration;
            } else {
                total = Math.addExact((Long) total, (Long) element);
            }
        }
        return total;
    }

    @SuppressWarnings("unchecked") // The checker saw to it that the elements have one comparable type.
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
