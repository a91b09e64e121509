//! The work on a case as it is recorded: sessions, and where the proceedings stand.

use chrono::TimeDelta;

crate::text_enum! {
    /// What a stretch of work was (TT 02/2021: meeting, file study, argument, other; and the hearing itself).
    pub enum SessionKind {
        /// Gặp gỡ người được trợ giúp.
        Meeting = "meeting",
        /// Nghiên cứu hồ sơ.
        FileStudy = "file_study",
        /// Chuẩn bị bản luận cứ.
        Argument = "argument",
        /// Tham gia phiên tòa, phiên họp.
        Hearing = "hearing",
        /// Công việc khác.
        Other = "other",
    }
}

crate::text_enum! {
    /// What is recorded of the proceedings.
    pub enum ProceedingKind {
        /// The matter entered a stage.
        Stage = "stage",
        /// A hearing was set.
        Hearing = "hearing",
    }
}

crate::text_enum! {
    /// Stages of proceedings (TTLT 10/2018; TT 02/2021).
    pub enum Stage {
        /// Tố giác, kiến nghị khởi tố.
        Denunciation = "denunciation",
        /// Khởi tố, điều tra.
        Investigation = "investigation",
        /// Truy tố.
        Indictment = "indictment",
        /// Khởi kiện, thụ lý (civil, administrative).
        Filing = "filing",
        /// Chuẩn bị xét xử.
        Preparation = "preparation",
        /// Xét xử sơ thẩm.
        FirstInstance = "first_instance",
        /// Xét xử phúc thẩm.
        Appeal = "appeal",
        /// Giám đốc thẩm, tái thẩm.
        Cassation = "cassation",
        /// Thi hành án.
        Enforcement = "enforcement",
    }
}

const HOUR: i64 = 60;
/// A session (*buổi*) is four hours of work.
const SESSION: i64 = 4 * HOUR;
/// A remainder from here on counts as a whole session.
const WHOLE_FROM: i64 = 3 * HOUR;

/// Half sessions that a stretch of work counts (NĐ 144/2017 Đ.13; TT 02/2021): four hours are one session, a
/// remainder under three hours is half a session, from three hours a whole one. Nothing is none.
#[must_use]
pub fn half_sessions(worked: TimeDelta) -> u16 {
    let minutes = worked.num_minutes().max(0);
    let rest = match minutes % SESSION {
        0 => 0,
        rest if rest < WHOLE_FROM => 1,
        _ => 2,
    };
    u16::try_from(minutes / SESSION * 2 + rest).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_rule_of_four_hours() {
        for (hours, minutes, halves) in [
            (0, 0, 0),
            (0, 1, 1),
            (2, 59, 1),
            (3, 0, 2),
            (4, 0, 2),
            (4, 1, 3),
            (7, 0, 4),
            (8, 0, 4),
            (10, 59, 5),
        ] {
            assert_eq!(half_sessions(TimeDelta::minutes(hours * 60 + minutes)), halves, "{hours}:{minutes}");
        }
    }

    proptest! {
        #[test]
        fn more_work_never_counts_less(minutes in 0_i64..=1440, more in 0_i64..=600) {
            let counted = |minutes| half_sessions(TimeDelta::minutes(minutes));
            prop_assert!(counted(minutes + more) >= counted(minutes));
            prop_assert_eq!(counted(minutes + SESSION), counted(minutes) + 2);
            let least = minutes / (SESSION / 2);
            prop_assert!((least..=least + 1).contains(&i64::from(counted(minutes))));
        }
    }
}
