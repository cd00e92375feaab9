package org.detente.app.room.crisis;

import java.util.List;
import org.detente.archive.read.CrisisView;
import org.detente.archive.store.Archive;

/** An open archive with the dossiers that the room shows. Safe for many threads. */
public final class Library {
  private final Archive archive;
  private final CrisisView view;
  private final List<Dossier> dossiers;

  /**
   * A library.
   *
   * @param archive stays open as long as the library is used
   * @param dossiers in the order in which they are shown, not empty
   */
  public Library(Archive archive, List<Dossier> dossiers) {
    this.archive = archive;
    this.view = CrisisView.of(archive);
    this.dossiers = List.copyOf(dossiers);
  }

  /** The archive. */
  public Archive archive() {
    return archive;
  }

  /**
   * Another number after each change of the archive; where other processes can change it unseen,
   * how many articles it has.
   */
  public long version() {
    return archive.generation().orElseGet(archive::size);
  }

  /** Questions on its incidents. */
  public CrisisView view() {
    return view;
  }

  /** The dossiers. */
  public List<Dossier> dossiers() {
    return dossiers;
  }
}
