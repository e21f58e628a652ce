import static java.lang.System.out;
import static java.util.concurrent
    .CompletableFuture.*;
import static java.util.concurrent
    .TimeUnit.*;
import java.util.List;
import java.util.Locale;
import java.util.concurrent
    .CompletableFuture;
import java.util.function.Supplier;

class Users {
  // One user takes one second.
  static CompletableFuture<String>
      user(int id) {
    out.println("  ask " + id);
    return supplyAsync(() -> {
      out.println("  got " + id);
      return "user " + id;
    }, delayedExecutor(1, SECONDS));
  }

  // In turn.
  static List<String> inTurn() {
    var a = user(1).join();
    var b = user(2).join();
    return List.of(a, b);
  }

  // Together.
  static List<String> together() {
    var a = user(1);
    var b = user(2);
    allOf(a, b).join();
    return List.of(a.join(), b.join());
  }

  // Run both.
  static void timed(String name,
      Supplier<List<String>> way) {
    out.println(name);
    var start = System.nanoTime();
    var users = way.get();
    var ns = System.nanoTime() - start;
    out.printf(Locale.ROOT,
        "  %s: %.2f s%n",
        String.join(", ", users),
        ns / 1e9);
  }

  public static void main(String[] a) {
    timed("in turn", Users::inTurn);
    timed("together", Users::together);
  }
}
