package org.guildhall.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several people who do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Does all of it, each in a thread of its own that waits for the others. */
    @SafeVarargs
    public static <T> List<T> all(Supplier<T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (Supplier<T> work : works) {
                all.add(threads.submit(() -> {
                    start.await();
                    return work.get();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** What each was answered, in order. */
    public static List<Integer> statuses(List<MvcTestResult> results) {
        return results.stream().map(it -> it.getResponse().getStatus()).sorted().toList();
    }
}
