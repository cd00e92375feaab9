package org.detente.coder.event.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.coder.record.EventType;

/** Finds entries that cannot be right by themselves, before any sentence is parsed. */
public final class LexiconLinter {
  private LexiconLinter() {}

  /** Complaints, each with file and line, in the order of the files; empty when all is well. */
  public static List<String> complaints(Lexicon lexicon) {
    List<String> complaints = new ArrayList<>();
    Map<String, Entry> byFrame = new HashMap<>();
    String file = "";
    String last = "";
    for (Entry entry : lexicon.entries()) {
      String where = "lexicon/" + entry.file() + ".tsv:" + entry.line() + ": ";
      if (!entry.file().equals(file)) {
        file = entry.file();
        last = "";
      }
      if (entry.word().compareTo(last) < 0) {
        complaints.add(where + "'" + entry.word() + "' stands after '" + last + "': sort by word");
      }
      last = entry.word();
      Entry same = byFrame.putIfAbsent(key(entry), entry);
      if (same != null) {
        boolean duplicate = same.concept() == entry.concept();
        complaints.add(
            where
                + "'"
                + entry.word()
                + (duplicate ? "' stands twice: " : "' means two things in one frame: ")
                + same.file()
                + ":"
                + same.line());
      }
      check(lexicon, entry, where, complaints);
    }
    return complaints;
  }

  private static String key(Entry entry) {
    return entry.part() + "\t" + entry.word() + "\t" + new java.util.TreeSet<>(items(entry));
  }

  /** Demands alone: an entry that differs from another only in its roles is never reached. */
  private static List<String> items(Entry entry) {
    List<String> items = new ArrayList<>();
    for (FrameItem item : entry.frame().items()) {
      if (item.demand() != FrameItem.Demand.NOTHING) {
        items.add(item.slot() + item.demand() + new java.util.TreeSet<>(item.values()));
      }
    }
    return items;
  }

  private static void check(Lexicon lexicon, Entry entry, String where, List<String> complaints) {
    if (entry.example() == null) {
      complaints.add(where + "'" + entry.word() + "' has no example");
    }
    for (FrameItem item : entry.frame().items()) {
      for (String value : item.values()) {
        if (value.startsWith("@") && !isKnown(value)) {
          complaints.add(where + "no such concept: " + value);
        }
      }
    }
    String codes = entry.codes();
    if (codes == null || codes.isEmpty()) {
      complaints.add(where + "'" + entry.word() + "' has no codes; write - where none");
    } else if (codes.startsWith("=")) {
      if (!Concepts.standard().has(codes.substring(1))) {
        complaints.add(where + "no such concept in codes: " + codes);
      }
    } else if (!codes.equals("-")) {
      checkCodes(codes, where, complaints);
    }
  }

  private static boolean isKnown(String value) {
    if (value.equals("@ACTOR") || value.equals("@ACTORS")) {
      return true;
    }
    if (value.startsWith("@TYPE-")) {
      return isType(value.substring(6));
    }
    return Concepts.standard().has(value.substring(1));
  }

  private static boolean isType(String name) {
    for (EventType type : EventType.values()) {
      if (type.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void checkCodes(String codes, String where, List<String> complaints) {
    for (String code : codes.split(";")) {
      String head = code.strip().split("[ /]")[0];
      if (!isType(head)) {
        complaints.add(where + "no such type in codes: " + code.strip());
      }
      if (code.indexOf('>') < 0) {
        complaints.add(where + "no > in codes: " + code.strip());
      }
    }
  }
}
