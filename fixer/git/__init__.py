"""Git: reading commits as trees and writing branches straight into the object store."""
