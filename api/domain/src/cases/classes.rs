//! The lists of the law by which cases are told apart.

crate::text_enum! {
    /// Hình thức trợ giúp pháp lý (Luật TGPL Đ.27).
    pub enum Form {
        /// Tham gia tố tụng.
        CourtParticipation = "court_participation",
        /// Tư vấn pháp luật.
        Advice = "advice",
        /// Đại diện ngoài tố tụng.
        OutOfCourt = "out_of_court",
    }
}

impl Form {
    /// The part of the official case code (TT 12/2018 Đ.11).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CourtParticipation => "TGTT",
            Self::Advice => "TV",
            Self::OutOfCourt => "DDNTT",
        }
    }
}

crate::text_enum! {
    /// Tư cách tham gia tố tụng (Luật TGPL Đ.31).
    pub enum Role {
        /// Người bào chữa.
        Defender = "defender",
        /// Người bảo vệ quyền và lợi ích hợp pháp.
        Protector = "protector",
    }
}

crate::text_enum! {
    /// Which procedure law the proceedings follow.
    pub enum ProceedingsKind {
        /// Hình sự.
        Criminal = "criminal",
        /// Dân sự.
        Civil = "civil",
        /// Hành chính.
        Administrative = "administrative",
    }
}

crate::text_enum! {
    /// What a person is in the proceedings. Luật TGPL Đ.7 and Đ.31 attach rights to these.
    pub enum ProceduralStatus {
        /// Người bị tố giác.
        Denounced = "nguoi_bi_to_giac",
        /// Người bị kiến nghị khởi tố.
        Recommended = "nguoi_bi_kien_nghi_khoi_to",
        /// Người bị giữ trong trường hợp khẩn cấp.
        HeldInEmergency = "nguoi_bi_giu_khan_cap",
        /// Người bị bắt.
        Arrested = "nguoi_bi_bat",
        /// Người bị tạm giữ.
        Held = "nguoi_bi_tam_giu",
        /// Bị can.
        Accused = "bi_can",
        /// Bị cáo.
        Defendant = "bi_cao",
        /// Bị hại.
        Victim = "bi_hai",
        /// Người làm chứng.
        Witness = "nguoi_lam_chung",
        /// Người chấp hành biện pháp xử lý chuyển hướng.
        Diverted = "nguoi_chap_hanh_xu_ly_chuyen_huong",
        /// Phạm nhân.
        Prisoner = "pham_nhan",
        /// Đương sự in civil or administrative proceedings.
        Litigant = "duong_su",
    }
}

impl ProceduralStatus {
    /// What papers call it.
    #[must_use]
    pub const fn vi(self) -> &'static str {
        match self {
            Self::Denounced => "người bị tố giác",
            Self::Recommended => "người bị kiến nghị khởi tố",
            Self::HeldInEmergency => "người bị giữ trong trường hợp khẩn cấp",
            Self::Arrested => "người bị bắt",
            Self::Held => "người bị tạm giữ",
            Self::Accused => "bị can",
            Self::Defendant => "bị cáo",
            Self::Victim => "bị hại",
            Self::Witness => "người làm chứng",
            Self::Diverted => "người chấp hành biện pháp xử lý chuyển hướng",
            Self::Prisoner => "phạm nhân",
            Self::Litigant => "đương sự",
        }
    }

    /// Whether the 12 hours of Luật TGPL Đ.31 kh.2 protect the person.
    #[must_use]
    pub const fn is_arrested_or_held(self) -> bool {
        matches!(self, Self::Arrested | Self::Held)
    }

    /// Whether a notice about the person makes the case one of immediate acceptance (Luật TGPL Đ.31 kh.3,
    /// TT 12/2018 Đ.6 kh.1c).
    #[must_use]
    pub const fn notice_is_urgent(self) -> bool {
        matches!(self, Self::Arrested | Self::Held | Self::Accused | Self::Defendant | Self::Victim)
    }
}

crate::text_enum! {
    /// Người thực hiện trợ giúp pháp lý (Luật TGPL Đ.17).
    pub enum PractitionerKind {
        /// Trợ giúp viên pháp lý.
        Officer = "officer",
        /// Luật sư.
        Lawyer = "lawyer",
        /// Tư vấn viên pháp luật.
        Adviser = "adviser",
        /// Cộng tác viên.
        Collaborator = "collaborator",
    }
}

impl PractitionerKind {
    /// What papers call it.
    #[must_use]
    pub const fn vi(self) -> &'static str {
        match self {
            Self::Officer => "Trợ giúp viên pháp lý",
            Self::Lawyer => "Luật sư",
            Self::Adviser => "Tư vấn viên pháp luật",
            Self::Collaborator => "Cộng tác viên trợ giúp pháp lý",
        }
    }

    /// Whether the law lets this kind perform the form of aid (Luật TGPL Đ.17, Đ.24, Đ.31, Đ.33).
    #[must_use]
    pub const fn may_perform(self, form: Form) -> bool {
        matches!(form, Form::Advice) || matches!(self, Self::Officer | Self::Lawyer)
    }
}

crate::text_enum! {
    /// Why a case ended (TT 12/2018 Đ.10; Luật TGPL Đ.37).
    pub enum EndReason {
        /// The lawful request was fulfilled.
        Completed = "completed",
        /// The person took the request back (05-TP-TGPL), answered at once: DL13.
        Withdrawn = "withdrawn",
        /// Proof was not supplied in time (TT 12/2018 Đ.6 kh.2).
        ProofNotSupplied = "proof_not_supplied",
        /// A ground of refusal was found later (Luật TGPL Đ.30 kh.3).
        RefusalGround = "refusal_ground",
        /// The person did what Luật TGPL Đ.6 kh.2 prohibits.
        ProhibitedAct = "prohibited_act",
        /// Đình chỉ by decision of a proceedings body.
        TerminatedByLaw = "terminated_by_law",
    }
}
