package org.guildhall.asks;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of ask that there is. */
@Component
class AskKinds {

    private final List<AskKind> all;
    private final Map<String, AskKind> byKey;

    AskKinds(List<AskKind> all) {
        this.all = List.copyOf(all);
        this.byKey = all.stream().collect(Collectors.toMap(AskKind::key, Function.identity()));
    }

    List<String> lapsing() {
        return all.stream().filter(AskKind::lapses).map(AskKind::key).toList();
    }

    List<AskKind> all() {
        return all;
    }

    AskKind of(String key) {
        return byKey.getOrDefault(key, AskKind.of(key, AskKind.Delegation.PERSONAL));
    }
}
